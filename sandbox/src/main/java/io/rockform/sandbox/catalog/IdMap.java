// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map from ids, in their order. A changed map shares with the one before it all but a few nodes, so that a
 * change costs the same in a catalog of ten thousand tables as in a small one, and what has changed is found without
 * looking at the rest.
 */
public final class IdMap<V> {
    private static final int BITS = 4;
    private static final int WIDTH = 1 << BITS;

    private static final IdMap<?> EMPTY = new IdMap<>(new Object[WIDTH], 1, 0);

    /** A tree of arrays; those of the lowest level hold values. */
    private final @Nullable Object[] root;

    private final int levels;
    private final int size;

    private IdMap(@Nullable Object[] root, int levels, int size) {
        this.root = root;
        this.levels = levels;
        this.size = size;
    }

    @SuppressWarnings("unchecked") // it has no values
    public static <V> IdMap<V> empty() {
        return (IdMap<V>) EMPTY;
    }

    public int size() {
        return size;
    }

    /** @param id not negative */
    public Optional<V> get(long id) {
        if (!fits(id, levels)) {
            return Optional.empty();
        }
        @Nullable Object[] node = root;
        for (int level = levels - 1; level > 0; level--) {
            Object child = node[slot(id, level)];
            if (child == null) {
                return Optional.empty();
            }
            node = node(child);
        }
        return Optional.ofNullable(value(node[slot(id, 0)]));
    }

    private static boolean fits(long id, int levels) {
        return levels * BITS >= Long.SIZE || id >>> (levels * BITS) == 0;
    }

    private static int slot(long id, int level) {
        return (int) (id >>> (level * BITS)) & (WIDTH - 1);
    }

    private static @Nullable Object[] node(Object child) {
        return (@Nullable Object[]) child;
    }

    @SuppressWarnings("unchecked") // the lowest level holds values alone
    private @Nullable V value(@Nullable Object value) {
        return (V) value;
    }

    /** This map with a value added or replaced. */
    public IdMap<V> with(long id, V value) {
        @Nullable Object[] top = root;
        int height = levels;
        while (!fits(id, height)) {
            @Nullable Object[] higher = new Object[WIDTH];
            higher[0] = size == 0 ? null : top;
            top = higher;
            height++;
        }
        int grown = get(id).isPresent() ? size : size + 1;
        return new IdMap<>(replaced(top, height - 1, id, value), height, grown);
    }

    public IdMap<V> without(long id) {
        if (get(id).isEmpty()) {
            return this;
        }
        @Nullable Object[] left = removed(root, levels - 1, id);
        return left == null ? empty() : new IdMap<>(left, levels, size - 1);
    }

    private static @Nullable Object[] replaced(@Nullable Object @Nullable [] node, int level, long id, Object value) {
        @Nullable Object[] copy = node == null ? new Object[WIDTH] : node.clone();
        int slot = slot(id, level);
        Object child = copy[slot];
        copy[slot] = level == 0 ? value : replaced(child == null ? null : node(child), level - 1, id, value);
        return copy;
    }

    /** @return null if nothing is left of the node */
    private static @Nullable Object @Nullable [] removed(@Nullable Object[] node, int level, long id) {
        @Nullable Object[] copy = node.clone();
        int slot = slot(id, level);
        Object child = copy[slot];
        copy[slot] = level == 0 || child == null ? null : removed(node(child), level - 1, id);
        for (Object left : copy) {
            if (left != null) {
                return copy;
            }
        }
        return null;
    }

    /** All values, in the order of their ids. */
    public List<V> values() {
        List<V> values = new ArrayList<>(size);
        collect(root, levels - 1, values);
        return values;
    }

    private void collect(@Nullable Object[] node, int level, List<V> values) {
        for (Object child : node) {
            if (child == null) {
                continue;
            }
            if (level == 0) {
                values.add(Objects.requireNonNull(value(child)));
            } else {
                collect(node(child), level - 1, values);
            }
        }
    }

    /**
     * The value with the smallest id.
     *
     * @throws IllegalStateException if the map is empty
     */
    public V first() {
        @Nullable Object[] node = root;
        for (int level = levels - 1; level > 0; level--) {
            node = node(firstOf(node));
        }
        return Objects.requireNonNull(value(firstOf(node)));
    }

    private static Object firstOf(@Nullable Object[] node) {
        for (Object child : node) {
            if (child != null) {
                return child;
            }
        }
        throw new IllegalStateException("the map is empty");
    }

    /** Told of each value that one map has and another has not. */
    public interface Difference<V> {
        /** @param after null if the value is gone */
        void at(long id, @Nullable V after);
    }

    /** Tells what is different in {@code after}: other objects, not other contents. */
    public void difference(IdMap<V> after, Difference<V> use) {
        int height = Math.max(levels, after.levels);
        difference(raised(height), after.raised(height), height - 1, 0, use);
    }

    private @Nullable Object[] raised(int height) {
        @Nullable Object[] top = root;
        for (int level = levels; level < height; level++) {
            @Nullable Object[] higher = new Object[WIDTH];
            higher[0] = top;
            top = higher;
        }
        return top;
    }

    private void difference(
            @Nullable Object @Nullable [] before,
            @Nullable Object @Nullable [] after,
            int level,
            long prefix,
            Difference<V> use) {
        if (before == after) {
            return;
        }
        for (int slot = 0; slot < WIDTH; slot++) {
            Object old = before == null ? null : before[slot];
            Object now = after == null ? null : after[slot];
            long id = prefix << BITS | slot;
            if (old == now) {
                continue;
            }
            if (level == 0) {
                use.at(id, value(now));
            } else {
                difference(old == null ? null : node(old), now == null ? null : node(now), level - 1, id, use);
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdMap<?> map && size == map.size && values().equals(map.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return values().toString();
    }
}
