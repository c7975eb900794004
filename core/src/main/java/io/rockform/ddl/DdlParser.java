// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.grammar.StarRocksDdlParser;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Refresh;
import io.rockform.schema.Rollup;
import io.rockform.schema.TableKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads StarRocks DDL, 3.3 to 4.1, as people write it and as servers print it.
 *
 * <p>What follows from other parts of the statement is resolved: a primary key column is NOT NULL where nothing is
 * written, every spelling of a type gives the same value. What Rockform has no place for yet is refused by name. All
 * methods throw {@link RockformException}: SYNTAX with the place, the offending text and what was expected;
 * NOT_SUPPORTED_YET with every such feature of the statement; INVALID_MODEL for what no server takes.
 */
public final class DdlParser {
    private final @Nullable String defaultDatabase;
    private final @Nullable String file;
    private final @Nullable ServerProfile server;

    public DdlParser() {
        this(null, null, null);
    }

    private DdlParser(@Nullable String defaultDatabase, @Nullable String file, @Nullable ServerProfile server) {
        this.defaultDatabase = defaultDatabase;
        this.file = file;
        this.server = server;
    }

    /** A parser that drops this database's name from what it reads: names without one mean it (trap 9). */
    public DdlParser defaultDatabase(@Nullable String name) {
        return new DdlParser(name, file, server);
    }

    /** A parser that names this file in its errors. */
    public DdlParser file(@Nullable String name) {
        return new DdlParser(defaultDatabase, name, server);
    }

    /**
     * A parser that reads as that server does: a spelling that its version does not take is refused, though the same could be
     * written in another one. Without it every spelling is read that any version from 3.3 to 4.1 takes.
     */
    public DdlParser asReadBy(ServerProfile profile) {
        return new DdlParser(defaultDatabase, file, profile);
    }

    /** Reads one statement, with or without a final semicolon. */
    public DdlStatement statement(String sql) {
        return statement(SqlSource.of(sql, file), false);
    }

    /** Reads a statement of a script; its errors tell the place in the script. */
    public DdlStatement statement(ScriptStatement statement) {
        return statement(new SqlSource(statement.sql(), file, statement.line(), statement.column()), false);
    }

    /** The table that a statement with a mistake creates, as far as it can be read; empty for any other one. */
    public Optional<PartialTable> partialTable(ScriptStatement statement) {
        SqlSource source = new SqlSource(statement.sql(), file, statement.line(), statement.column());
        Reading reading = new Reading(source, defaultDatabase, false, server);
        try {
            new StatementReader(reading)
                    .read(parse(source, StarRocksDdlParser::statementText).statement());
            return Optional.empty();
        } catch (RockformException told) {
            return reading.partialTable();
        }
    }

    /** Reads what SHOW CREATE printed, where servers leave quotes and backslashes unescaped in some places (facts 1.5). */
    public DdlStatement shown(String text) {
        return statement(SqlSource.of(ShownTextRepair.repair(text), file), true);
    }

    private DdlStatement statement(SqlSource source, boolean shown) {
        return read(source, shown, StarRocksDdlParser::statementText, (reading, context) -> new StatementReader(reading)
                .read(context.statement()));
    }

    /** Reads a script of DDL statements. */
    public List<DdlStatement> script(String script) {
        List<DdlStatement> statements = new ArrayList<>();
        for (ScriptStatement statement : SqlScript.split(script, file)) {
            statements.add(statement(statement));
        }
        return List.copyOf(statements);
    }

    /** Reads a type such as {@code DECIMAL(10, 2)}. */
    public DataType type(String text) {
        return read(
                SqlSource.of(text, file), StarRocksDdlParser::typeText, (reading, context) -> new TypeReader(reading)
                        .read(context.type()));
    }

    /** Reads an argument of an aggregate state, or the type that holds one: there a VARCHAR may be of any length. */
    public DataType typeOfState(String text) {
        return read(
                SqlSource.of(text, file), StarRocksDdlParser::typeText, (reading, context) -> new TypeReader(reading)
                        .readOfState(context.type()));
    }

    /** Reads a distribution such as {@code HASH(id) BUCKETS 10}, with or without DISTRIBUTED BY. */
    public Distribution distribution(String text) {
        return read(
                SqlSource.of(text, file),
                StarRocksDdlParser::distributionText,
                (reading, context) -> new TableReader(reading).distribution(context.distribution()));
    }

    /** Reads a refresh scheme such as {@code ASYNC EVERY(INTERVAL 1 DAY)}, with or without REFRESH. */
    public Refresh refresh(String text) {
        return read(
                SqlSource.of(text, file), StarRocksDdlParser::refreshText, (reading, context) -> new ViewReader(reading)
                        .refresh(context.refresh()));
    }

    /** Reads a partitioning such as {@code RANGE(dt) (START ("2024-01-01") END ("2025-01-01") EVERY (INTERVAL 1 MONTH))}. */
    public Partitioning partitioning(String text) {
        return read(
                SqlSource.of(text, file),
                StarRocksDdlParser::partitioningText,
                (reading, context) -> new PartitionReader(reading).partitioning(context.partitioning()));
    }

    /** Reads what a materialized view is partitioned by, such as {@code date_trunc('month', dt)}. */
    public List<PartitionItem> partitionItems(String text) {
        return read(
                SqlSource.of(text, file),
                StarRocksDdlParser::partitioningText,
                (reading, context) -> new PartitionReader(reading).items(context.partitioning()));
    }

    /** Reads a key clause such as {@code PRIMARY KEY(id)}. */
    public TableKey key(String text) {
        return read(
                SqlSource.of(text, file),
                StarRocksDdlParser::keyText,
                (reading, context) -> TableReader.key(context.keyClause()));
    }

    /** Reads a sort key such as {@code (a, b)}, with or without ORDER BY. */
    public List<String> sortKey(String text) {
        return read(
                SqlSource.of(text, file), StarRocksDdlParser::orderText, (reading, context) -> new TableReader(reading)
                        .sortKey(context.sortItem()));
    }

    /** Reads an index such as {@code i (c) USING BITMAP COMMENT 'x'}, with or without INDEX. */
    public Index index(String text) {
        return read(
                SqlSource.of(text, file), StarRocksDdlParser::indexText, (reading, context) -> new IndexReader(reading)
                        .read(context.indexName(), context.indexColumns(), context.indexOptions()));
    }

    /** Reads a rollup such as {@code r (a, b)}, with or without ROLLUP. */
    public Rollup rollup(String text) {
        return read(
                SqlSource.of(text, file), StarRocksDdlParser::rollupText, (reading, context) -> new TableReader(reading)
                        .rollup(context.rollup()));
    }

    /** Reads a partition such as {@code p1 VALUES LESS THAN ('10')}, with or without PARTITION, or a series of them. */
    public PartitionDefinition partition(String text) {
        return read(
                SqlSource.of(text, file),
                StarRocksDdlParser::partitionText,
                (reading, context) -> new PartitionReader(reading).partition(context.partitionAddition()));
    }

    /** Reads column definitions separated by commas. */
    public List<Column> columns(String text) {
        return read(
                SqlSource.of(text, file),
                StarRocksDdlParser::columnsText,
                (reading, context) -> List.copyOf(new TableReader(reading).columnList(context.tableElement())));
    }

    private <C, R> R read(SqlSource source, Function<StarRocksDdlParser, C> rule, BiFunction<Reading, C, R> reader) {
        return read(source, false, rule, reader);
    }

    private <C, R> R read(
            SqlSource source, boolean shown, Function<StarRocksDdlParser, C> rule, BiFunction<Reading, C, R> reader) {
        C context = parse(source, rule);
        Reading reading = new Reading(source, defaultDatabase, shown, server);
        R result = reader.apply(reading, context);
        reading.finish();
        return result;
    }

    /** Prediction without the rule's context is faster, and right but for texts that have errors. */
    private static <C> C parse(SqlSource source, Function<StarRocksDdlParser, C> rule) {
        StarRocksDdlParser parser = new StarRocksDdlParser(new SqlTokens(source.text()));
        parser.removeErrorListeners();
        SyntaxErrors errors = new SyntaxErrors(source);
        parser.setErrorHandler(errors);
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        try {
            return parse(parser, rule);
        } catch (NestingParser.TooDeep tooDeep) {
            throw errors.tooDeep(parser.getCurrentToken());
        }
    }

    private static <C> C parse(StarRocksDdlParser parser, Function<StarRocksDdlParser, C> rule) {
        try {
            return rule.apply(parser);
        } catch (RockformException failure) {
            parser.reset();
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            return rule.apply(parser);
        }
    }
}
