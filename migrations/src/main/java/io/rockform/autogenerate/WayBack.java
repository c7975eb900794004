// SPDX-License-Identifier: Apache-2.0
package io.rockform.autogenerate;

import io.rockform.compare.DependencyOrder;
import io.rockform.operation.MaterializedViewOperation.CreateMaterializedView;
import io.rockform.operation.Operation;
import io.rockform.operation.ViewOperation.CreateView;
import io.rockform.operation.ViewOperation.ReplaceView;
import io.rockform.operation.reverse.Reversal;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The operations that undo what a comparison found. Views come last, in the order of the schema that they belong to: a view is
 * checked when it is created or replaced (facts 8.3), and what it read may have another name, or be no more, until all else
 * is undone. In the meantime the others may lack what they read, which StarRocks allows.
 */
public final class WayBack {
    private WayBack() {}

    /**
     * What undoes {@code operations}.
     *
     * @param before the schema that the first of them is applied to, and to which the way leads back
     * @param database the name of the default database, which a query may name
     */
    public static List<Operation> of(
            List<Operation> operations, Schema before, ServerProfile profile, String database) {
        List<Operation> views = new ArrayList<>();
        List<Operation> all = new ArrayList<>();
        for (Operation operation : Reversal.ofAll(operations, before, profile)) {
            (isView(operation) ? views : all).add(operation);
        }
        if (views.size() > 1) {
            Map<ObjectName, Integer> places = DependencyOrder.of(before, database);
            views.sort(Comparator.comparing(operation -> places.getOrDefault(operation.target(), 0)));
        }
        all.addAll(views);
        return List.copyOf(all);
    }

    private static boolean isView(Operation operation) {
        return operation instanceof CreateView
                || operation instanceof ReplaceView
                || operation instanceof CreateMaterializedView;
    }
}
