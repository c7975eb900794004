// SPDX-License-Identifier: Apache-2.0
package io.rockform.policy;

import io.rockform.schema.ObjectName;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code [KIND:][DATABASE.]NAME}, with {@code *} and {@code ?}: {@code tmp_*}, {@code view:*}, {@code sales.*}. Without a
 * database it means objects of the default one.
 *
 * @param kind null for every kind
 * @param database null for the default one
 */
public record ObjectPattern(@Nullable Kind kind, @Nullable Glob database, Glob name) {
    public ObjectPattern {
        Objects.requireNonNull(name);
    }

    /** Reads one; empty if the text before the colon is no kind, or a part is missing. */
    public static Optional<ObjectPattern> parse(String text) {
        int colon = text.indexOf(':');
        Optional<Kind> kind = colon < 0 ? Optional.empty() : Kind.named(text.substring(0, colon));
        String rest = text.substring(colon + 1);
        int dot = rest.indexOf('.');
        String database = dot < 0 ? null : rest.substring(0, dot);
        String name = rest.substring(dot + 1);
        if ((colon >= 0 && kind.isEmpty()) || name.isEmpty() || (database != null && database.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                new ObjectPattern(kind.orElse(null), database == null ? null : new Glob(database), new Glob(name)));
    }

    /** Whether it means that object. */
    public boolean fits(Kind ofObject, ObjectName object) {
        boolean inDatabase = database == null
                ? object.database() == null
                : database.fits(object.database() == null ? "" : object.database());
        return (kind == null || kind == ofObject) && inDatabase && name.fits(object.name());
    }

    /** As it is written. */
    @Override
    public String toString() {
        return (kind == null ? "" : kind.title() + ":") + (database == null ? "" : database + ".") + name;
    }
}
