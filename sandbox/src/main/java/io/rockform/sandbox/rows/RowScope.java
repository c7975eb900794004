// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import io.rockform.sandbox.access.Rights;
import io.rockform.sandbox.catalog.Catalog;
import java.util.Optional;

/** A statement's surroundings: whose it is, the catalog that it meets, the current
 * database, what its user may do. */
public record RowScope(int connectionId, Catalog catalog, Optional<String> database, Rights rights) {}
