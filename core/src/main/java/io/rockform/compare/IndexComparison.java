// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.IdentifierQuoting;
import io.rockform.operation.IndexOperation.AddIndex;
import io.rockform.operation.IndexOperation.DropIndex;
import io.rockform.operation.Operation;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Index;
import io.rockform.schema.ObjectName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The indexes of a table or materialized view, by their names (trap 12). */
final class IndexComparison {
    private static final String REMEDY = "change the index in the model, or the column that it is on";
    private static final DdlWriter WRITER = new DdlWriter(ServerProfile.OFFLINE, IdentifierQuoting.WHERE_NEEDED);

    private final ObjectName object;
    private final Changes changes;

    IndexComparison(ObjectName object, Changes changes) {
        this.object = object;
        this.changes = changes;
    }

    /**
     * Drops the indexes that are not wanted, or not as they are. One that goes with its column anyway is left to that.
     *
     * @param actual completed by the server's defaults, as is {@code declared}
     * @param goes whether a column of that name is going to be dropped
     */
    void drop(List<Index> actual, List<Index> declared, Predicate<String> goes) {
        Map<String, Index> wanted = byName(declared);
        byName(actual).forEach((name, index) -> {
            Index other = wanted.get(name);
            boolean goesByItself = other == null && index.columns().stream().anyMatch(goes);
            if ((other == null || !same(index, other)) && !goesByItself) {
                attempt(new DropIndex(object, index.name()), index, other);
            }
        });
    }

    /** Adds the indexes that are not there; {@code actual} is what is there after the unwanted ones are dropped. */
    void add(List<Index> actual, List<Index> declared) {
        Map<String, Index> existing = byName(actual);
        byName(declared).forEach((name, index) -> {
            Index other = existing.get(name);
            if (other == null || !same(other, index)) {
                attempt(new AddIndex(object, index), other, index);
            }
        });
    }

    /** A changed index is dropped and added in two statements: in one the server takes it for no change (facts 4.5). */
    private void attempt(Operation operation, @Nullable Index from, @Nullable Index to) {
        Index named = Objects.requireNonNull(from == null ? to : from);
        changes.attempt(operation)
                .ifPresent(refusal -> changes.find(new Finding(
                        object,
                        "index " + named.name(),
                        from == null ? "missing" : WRITER.index(from),
                        to == null ? "not declared" : WRITER.index(to),
                        refusal.serverError().message(),
                        REMEDY)));
    }

    /** Names of indexes are case-insensitive (facts 4.5). */
    private static Map<String, Index> byName(List<Index> indexes) {
        Map<String, Index> named = new TreeMap<>();
        indexes.forEach(index -> named.put(index.name().toLowerCase(Locale.ROOT), index));
        return named;
    }

    private static boolean same(Index one, Index other) {
        return one.type() == other.type()
                && String.join("\0", one.columns()).equalsIgnoreCase(String.join("\0", other.columns()))
                && one.properties().equals(other.properties())
                && one.comment().equals(other.comment());
    }
}
