// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import io.rockform.sandbox.access.Rights;
import io.rockform.sandbox.catalog.Catalog;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A statement's surroundings.
 *
 * @param connectionId whose it is
 * @param catalog what it meets
 * @param database the current one
 * @param rights what its user may do
 * @param variables the global ones for true, else those of the session
 */
public record RowScope(
        int connectionId,
        Catalog catalog,
        Optional<String> database,
        Rights rights,
        Function<Boolean, Map<String, String>> variables) {}
