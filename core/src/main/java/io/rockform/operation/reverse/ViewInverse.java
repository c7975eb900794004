// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.reverse;

import io.rockform.operation.Operation;
import io.rockform.operation.ViewOperation;
import io.rockform.operation.ViewOperation.CreateView;
import io.rockform.operation.ViewOperation.DropView;
import io.rockform.operation.ViewOperation.ReplaceView;
import java.util.List;

/** What undoes a change to a view. */
final class ViewInverse implements ViewOperation.Visitor<List<Operation>> {
    private final Before before;

    ViewInverse(Before before) {
        this.before = before;
    }

    @Override
    public List<Operation> visitCreateView(CreateView operation) {
        return List.of(new DropView(operation.view().name()));
    }

    @Override
    public List<Operation> visitReplaceView(ReplaceView operation) {
        return List.of(
                new ReplaceView(before.schema().view(operation.view().name()).orElseThrow()));
    }

    @Override
    public List<Operation> visitDropView(DropView operation) {
        return List.of(new CreateView(before.schema().view(operation.name()).orElseThrow()));
    }
}
