// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.grammar.StarRocksDdlParser.IdentifierContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.RollupContext;
import io.rockform.schema.Rollup;
import java.util.List;
import java.util.Map;

/** Reads ROLLUP in CREATE TABLE and ADD ROLLUP (facts 4.1, 6.10). */
final class RollupReader {
    private RollupReader() {}

    static Rollup read(RollupContext context) {
        IdentifierContext from = context.identifier(1);
        return new Rollup(
                Reading.identifier(context.identifier(0)),
                Reading.columns(context.columnList(0)),
                context.columnList(1) == null ? List.of() : Reading.columns(context.columnList(1)),
                from == null ? null : Reading.identifier(from),
                context.properties() == null
                        ? Map.of()
                        : Reading.properties(context.properties().propertyList()));
    }
}
