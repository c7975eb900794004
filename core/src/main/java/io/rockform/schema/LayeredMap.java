// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map in the order of its entries. A changed one keeps what it was made from and, beside that, a few changes:
 * thousands of operations on a schema of thousands of objects would else copy millions of entries.
 */
final class LayeredMap<K, V> extends AbstractMap<K, V> {
    /** Above it the layers are made one: few enough to copy with each change, and enough to seldom copy the base. */
    private static final int MOST_CHANGES = 64;

    private final Map<K, V> base;
    /** Other values for keys of the base; null for one that is gone. */
    private final Map<K, @Nullable V> changes;
    /** What came after the base. */
    private final Map<K, V> added;

    private final int size;

    private LayeredMap(Map<K, V> base, Map<K, @Nullable V> changes, Map<K, V> added, int size) {
        this.base = base;
        this.changes = changes;
        this.added = added;
        this.size = size;
    }

    static <K, V> LayeredMap<K, V> copyOf(Map<K, V> map) {
        return map instanceof LayeredMap<K, V> layered
                ? layered
                : new LayeredMap<>(
                        new LinkedHashMap<>(map), Collections.emptyMap(), Collections.emptyMap(), map.size());
    }

    /** With the value for the key, in its place or at the end. */
    LayeredMap<K, V> with(K key, V value) {
        if (isOfBase(key)) {
            return changed(key, value, size);
        }
        Map<K, V> more = new LinkedHashMap<>(added);
        return layered(changes, more, more.put(key, value) == null ? size + 1 : size);
    }

    LayeredMap<K, V> without(K key) {
        if (isOfBase(key)) {
            return changed(key, null, size - 1);
        }
        Map<K, V> fewer = new LinkedHashMap<>(added);
        return fewer.remove(key) == null ? this : layered(changes, fewer, size - 1);
    }

    private boolean isOfBase(Object key) {
        return base.containsKey(key) && (!changes.containsKey(key) || changes.get(key) != null);
    }

    private LayeredMap<K, V> changed(K key, @Nullable V value, int changedSize) {
        Map<K, @Nullable V> more = new HashMap<>(changes);
        more.put(key, value);
        return layered(more, added, changedSize);
    }

    private LayeredMap<K, V> layered(Map<K, @Nullable V> changedValues, Map<K, V> addedValues, int changedSize) {
        LayeredMap<K, V> layered = new LayeredMap<>(base, changedValues, addedValues, changedSize);
        return changedValues.size() + addedValues.size() <= MOST_CHANGES
                ? layered
                : new LayeredMap<>(
                        new LinkedHashMap<>(layered), Collections.emptyMap(), Collections.emptyMap(), changedSize);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        V value = added.get(key);
        if (value != null) {
            return value;
        }
        return changes.containsKey(key) ? changes.get(key) : base.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return changes.isEmpty() && added.isEmpty()
                        ? Collections.unmodifiableMap(base).entrySet().iterator()
                        : entries().iterator();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private Stream<Entry<K, V>> entries() {
        return Stream.concat(base.keySet().stream().filter(this::isOfBase), added.keySet().stream())
                .map(key -> Map.entry(key, Objects.requireNonNull(get(key))));
    }
}
