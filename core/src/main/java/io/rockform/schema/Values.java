// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies that keep the order, which {@link Map#copyOf} does not. */
final class Values {
    private Values() {}

    static <K, V> Map<K, V> copyOf(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
