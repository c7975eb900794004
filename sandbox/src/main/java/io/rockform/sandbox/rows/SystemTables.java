// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.session.Answer;
import java.util.Optional;

/** The tables of information_schema, made from the catalog when they are asked for. */
public interface SystemTables {
    /**
     * A table with all its rows; empty if it is not modelled. Names ignore case.
     *
     * @param catalog what the user may see of it
     * @param scope whose statement it is
     */
    Optional<Answer.Rows> table(String name, Catalog catalog, RowScope scope);

    /**
     * Whether a table changes while the catalog stays as it is.
     *
     * @param name in lower case
     */
    boolean isLive(String name);
}
