// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import java.util.Optional;

/**
 * An argument of a call, and how it is laid out. Lines after the first one carry their whole indentation; the first one
 * carries none.
 */
sealed interface Argument permits Call, Chained, Plain, LongText, Lambda {
    /** In one line; empty if it is to have several. */
    Optional<String> oneLine();

    /** In as many lines as it takes, the first one of which begins at {@code indent}. */
    String lines(int indent);

    /**
     * As the last argument of a call, begun in the line of {@code head}, which begins at {@code indent}, and closed;
     * empty if that is not how one would write it.
     */
    Optional<String> closing(String head, int indent);
}
