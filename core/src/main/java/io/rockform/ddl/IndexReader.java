// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.grammar.StarRocksDdlParser.IndexColumnsContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.IndexNameContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.IndexOptionsContext;
import io.rockform.schema.Index;
import io.rockform.schema.IndexType;
import java.util.Locale;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;

/** Reads INDEX in CREATE TABLE and CREATE MATERIALIZED VIEW, ADD INDEX and CREATE INDEX (facts 4.5). */
final class IndexReader {
    private final Reading reading;

    IndexReader(Reading reading) {
        this.reading = reading;
    }

    Index read(IndexNameContext name, IndexColumnsContext columns, IndexOptionsContext options) {
        IndexType type = options.indexType() == null
                ? IndexType.BITMAP
                : IndexType.valueOf(options.indexType().getText().toUpperCase(Locale.ROOT));
        return new Index(
                name(name),
                Reading.columns(columns.columnList()),
                type,
                options.propertyList() == null ? Map.of() : Reading.properties(options.propertyList()),
                ColumnReader.comment(options.commentClause()));
    }

    /** Servers print names unquoted, so that one may be several words (facts 1.5). */
    String name(ParserRuleContext context) {
        return context.getStart() == context.getStop()
                ? QuotedText.name(context.getStart().getText())
                : reading.text(context);
    }
}
