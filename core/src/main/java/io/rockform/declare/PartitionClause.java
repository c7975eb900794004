// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.Partitioning;

/** How a table is partitioned, said typed: {@code range("dt")}, {@code list("city")}, {@code automatic(…)}. */
public sealed interface PartitionClause permits RangeClause, ListClause, AutomaticClause {
    /** What the clause says. */
    Partitioning partitioning();
}
