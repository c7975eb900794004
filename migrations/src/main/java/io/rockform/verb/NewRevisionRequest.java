// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code rockform revision}.
 *
 * @param message what it does, in a line; empty for none
 * @param autogenerate whether to write what differs between the models and the database
 * @param revisionId its id; null for a random one
 * @param heads the revisions that it follows, by any name; empty for the head
 * @param splice whether a parent may be other than a head
 * @param from a SOURCE that stands for the database (the replayed revisions work offline); null for the server
 * @param format of the file
 */
public record NewRevisionRequest(
        String message,
        boolean autogenerate,
        @Nullable String revisionId,
        List<String> heads,
        boolean splice,
        @Nullable String from,
        Format format) {
    public NewRevisionRequest {
        Objects.requireNonNull(message);
        Objects.requireNonNull(format);
        heads = List.copyOf(heads);
    }

    /** A Java file with what differs between models and database. */
    public static NewRevisionRequest autogenerate(String message) {
        return new NewRevisionRequest(message, true, null, List.of(), false, null, Format.JAVA);
    }

    /** A Java file with empty methods. */
    public static NewRevisionRequest empty(String message) {
        return new NewRevisionRequest(message, false, null, List.of(), false, null, Format.JAVA);
    }

    /** The language of a revision file. */
    public enum Format {
        JAVA,
        SQL
    }
}
