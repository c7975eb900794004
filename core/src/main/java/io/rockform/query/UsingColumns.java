// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.QueryBody;
import io.rockform.query.tree.Relation;
import io.rockform.query.tree.SelectItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of a result in the order of 4.1, where the columns of USING come first in {@code t.*} too (recorded
 * view-text/36).
 */
final class UsingColumns {
    private UsingColumns() {}

    static List<String> first(QueryBody body, List<String> names, Resolution resolution) {
        if (!(body instanceof QueryBody.Select select) || names.isEmpty()) {
            return names;
        }
        List<String> used = used(select.from());
        List<String> ordered = new ArrayList<>();
        int place = 0;
        for (SelectItem item : select.items()) {
            List<Target.Source> star = item instanceof SelectItem.AllColumns all ? resolution.columns(all) : null;
            int end = place + (star == null ? 1 : star.size());
            List<String> own = names.subList(place, end);
            boolean moves = item instanceof SelectItem.AllColumns all
                    && !all.qualifier().isEmpty();
            own.stream().filter(name -> moves && isUsed(name, used)).forEach(ordered::add);
            own.stream().filter(name -> !moves || !isUsed(name, used)).forEach(ordered::add);
            place = end;
        }
        return ordered;
    }

    private static boolean isUsed(String name, List<String> used) {
        return used.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static List<String> used(@Nullable Relation from) {
        if (!(from instanceof Relation.Join join)) {
            return List.of();
        }
        List<String> used = new ArrayList<>(join.using());
        used.addAll(used(join.left()));
        used.addAll(used(join.right()));
        return used;
    }
}
