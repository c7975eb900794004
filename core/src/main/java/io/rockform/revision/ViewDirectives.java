// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.declare.ViewBuilder;
import io.rockform.operation.Operation;
import io.rockform.operation.ViewOperation.CreateView;
import io.rockform.operation.ViewOperation.DropView;
import io.rockform.operation.ViewOperation.ReplaceView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.View;
import java.util.function.Consumer;

/** The part of {@link Operations} that records changes of views. */
public sealed interface ViewDirectives permits Operations {
    /** Records an operation as it is. */
    Operations add(Operation operation);

    default Operations createView(String name, Consumer<ViewBuilder> definition) {
        return add(new CreateView(view(name, definition)));
    }

    /** Gives an existing view its complete new definition: columns, comment, security and query. */
    default Operations replaceView(String name, Consumer<ViewBuilder> definition) {
        return add(new ReplaceView(view(name, definition)));
    }

    default Operations dropView(String name) {
        return add(new DropView(ObjectName.of(name)));
    }

    private static View view(String name, Consumer<ViewBuilder> definition) {
        ViewBuilder builder = new ViewBuilder(ObjectName.of(name));
        definition.accept(builder);
        return builder.build();
    }
}
