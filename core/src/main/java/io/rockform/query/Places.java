// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in the text the parts of dotted names begin, for each node that has one (by identity: equal nodes stand at several places). */
final class Places {
    private final Map<Object, List<Integer>> starts = new IdentityHashMap<>();

    void put(Object node, List<Integer> partStarts) {
        starts.put(node, List.copyOf(partStarts));
    }

    /** The offset of each part's first character; null if the node's name was not noted. */
    @Nullable
    List<Integer> of(Object node) {
        return starts.get(node);
    }
}
