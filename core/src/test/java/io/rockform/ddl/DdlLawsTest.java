// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.declare.SqlFile;
import io.rockform.declare.SqlModels;
import io.rockform.profile.ServerProfile;
import io.rockform.random.RelatedSchemas;
import io.rockform.random.SchemaGenerator;
import io.rockform.schema.DataType;
import io.rockform.schema.Database;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written reads back as what it was, for 20,000 random schemas. */
class DdlLawsTest {
    private static final int SCHEMAS = 20_000;
    private static final int OBJECTS = 10_000;
    private static final int MOST_COLUMNS = 8;
    /** 3.3 takes it and does nothing, so that nothing writes it for that version (facts 6.2). */
    private static final Pattern FORGOTTEN = Pattern.compile("ALTER TABLE t PARTITION BY .*");

    private static final DdlParser PARSER = new DdlParser();

    /** Of several objects that mean each other, in any order and in two files. Each way of quoting has half of the schemas. */
    @ParameterizedTest
    @EnumSource(IdentifierQuoting.class)
    void writingAndReadingGivesTheSchemaBack(IdentifierQuoting quoting) {
        DdlWriter writer = new DdlWriter(ServerProfile.OFFLINE, quoting);
        long half = SCHEMAS / IdentifierQuoting.values().length;
        long first = half * quoting.ordinal();
        LongStream.range(first, first + half).parallel().forEach(seed -> {
            Schema schema = RelatedSchemas.of(seed, MOST_COLUMNS);
            List<String> written = written(schema, writer);
            Schema read = read(written, new Random(seed));
            assertThat(read).as("seed %d: %s", seed, written).isEqualTo(schema);
            assertThat(written(read, writer)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(written);
        });
    }

    private static List<String> written(Schema schema, DdlWriter writer) {
        List<String> statements = new ArrayList<>();
        schema.databases().values().forEach(database -> statements.add(writer.createDatabase(database)));
        schema.objects().values().forEach(object -> statements.add(writer.create(object)));
        return statements;
    }

    private static Schema read(List<String> statements, Random random) {
        List<String> shuffled = new ArrayList<>(statements);
        Collections.shuffle(shuffled, random);
        int middle = random.nextInt(shuffled.size() + 1);
        List<SqlFile> files = List.of(
                new SqlFile("a.sql", String.join(";\n", shuffled.subList(0, middle))),
                new SqlFile("b.sql", String.join(";\n", shuffled.subList(middle, shuffled.size()))));
        return SqlModels.reading(files).declaration().schema();
    }

    @ParameterizedTest
    @EnumSource(IdentifierQuoting.class)
    void clausesReadBackAsWhatTheyWere(IdentifierQuoting quoting) {
        DdlWriter writer = new DdlWriter(ServerProfile.OFFLINE, quoting);
        for (long seed = 0; seed < OBJECTS; seed++) {
            DataType type = new SchemaGenerator(seed).type(0);
            assertThat(PARSER.type(writer.type(type))).as("seed %d", seed).isEqualTo(type);
            MaterializedView view = new SchemaGenerator(seed).materializedView();
            assertThat(PARSER.refresh(writer.refresh(view.refresh()))).isEqualTo(view.refresh());
            if (!view.partitionBy().isEmpty()) {
                assertThat(PARSER.partitionItems("PARTITION BY (" + writer.partitionItems(view.partitionBy()) + ")"))
                        .isEqualTo(view.partitionBy());
            }
            if (view.distribution() != null) {
                assertThat(PARSER.distribution(writer.distribution(view.distribution())))
                        .isEqualTo(view.distribution());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(IdentifierQuoting.class)
    void databasesReadBackAsWhatTheyWere(IdentifierQuoting quoting) {
        DdlWriter writer = new DdlWriter(ServerProfile.OFFLINE, quoting);
        for (long seed = 0; seed < OBJECTS / 10; seed++) {
            Database database = new SchemaGenerator(seed).database();
            DdlStatement read = PARSER.statement(writer.createDatabase(database));
            assertThat(read).isEqualTo(new DdlStatement.CreateDatabase(database.name(), false, database.properties()));
        }
    }

    /** Whatever was recorded, each statement written again means the same; what a version only seems to take is not written for it. */
    @ParameterizedTest
    @ValueSource(strings = {"3.3", "3.5", "4.1"})
    void recordedStatementsReadBackAsWhatTheyWere(String version) {
        List<String> statements = RecordedCreates.acceptedDdl(version).stream()
                .filter(sql -> !(version.equals("3.3") && isMergeOfPartitions(sql)))
                .toList();
        for (IdentifierQuoting quoting : IdentifierQuoting.values()) {
            DdlWriter writer = new DdlWriter(RecordedCreates.profile(version), quoting);
            for (String sql : statements) {
                DdlStatement read = PARSER.statement(sql);
                if (version.equals("3.3") && FORGOTTEN.matcher(sql).matches()) {
                    continue;
                }
                String written = writer.statement(read);
                assertThat(PARSER.statement(written)).as("%s%n%s", sql, written).isEqualTo(read);
            }
        }
        assertThat(statements).hasSizeGreaterThan(500);
    }

    /** 3.3 answers it with OK and does nothing (facts 6.2). */
    private static boolean isMergeOfPartitions(String sql) {
        return sql.startsWith("ALTER TABLE t PARTITION BY");
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void clausesOfAlterTableReadBackAsWhatTheyWere(String clause) {
        DdlWriter writer = new DdlWriter(ServerProfile.OFFLINE);
        DdlStatement read = PARSER.statement("ALTER TABLE t " + clause);
        String written = writer.statement(read);
        assertThat(PARSER.statement(written)).as(written).isEqualTo(read);
        assertThat(writer.statement(PARSER.statement(written))).isEqualTo(written);
    }

    static Stream<String> clauses() {
        return """
                ADD COLUMN a INT KEY NOT NULL DEFAULT "1" COMMENT 'x' AFTER b
                ADD COLUMN (a INT, b BIGINT AS (a + 1), c avg(INT))
                DROP COLUMN a, DROP COLUMN b
                MODIFY COLUMN a BIGINT FIRST
                MODIFY COLUMN a COMMENT ''
                MODIFY COLUMN s ADD FIELD a.[*].`b c` STRUCT<x INT> AFTER y
                MODIFY COLUMN s DROP FIELD a.b
                RENAME COLUMN a TO b
                RENAME t2
                SWAP WITH t2
                COMMENT = "it's"
                SET ("a" = "b", 'c' = '')
                ADD INDEX i (a) USING NGRAMBF ("gram_num" = "4") COMMENT 'x'
                DROP INDEX `i 1`
                ADD ROLLUP r (a, b) DUPLICATE KEY (a) FROM r0 PROPERTIES ("x" = "y"), r2 (c)
                DROP ROLLUP r, r2
                RENAME ROLLUP r r2
                ORDER BY (a, b)
                DISTRIBUTED BY HASH(a) BUCKETS 4
                DISTRIBUTED BY RANDOM
                DISTRIBUTED BY HASH(a) DEFAULT BUCKETS 8
                PARTITIONS (p1, p2) DISTRIBUTED BY HASH(a) BUCKETS 4
                DUPLICATE KEY(a)
                PARTITION BY date_trunc('month', dt) BETWEEN '2024-01-01' AND '2024-03-01'
                PARTITION BY (a) ORDER BY (a) DISTRIBUTED BY RANDOM
                AUTO_INCREMENT = 9999999999
                COMPACT
                BASE COMPACT p1
                CUMULATIVE COMPACT (p1, p2)
                ADD PARTITION p VALUES LESS THAN MAXVALUE
                ADD PARTITION IF NOT EXISTS p VALUES LESS THAN ("1", MAXVALUE) ("replication_num" = "1")
                ADD TEMPORARY PARTITION p VALUES [("1"), ("2")) DISTRIBUTED BY HASH(a) BUCKETS 3
                ADD PARTITION p VALUES IN ("a", NULL)
                ADD PARTITION p VALUES IN (("a", "b"), ("c", NULL))
                ADD PARTITIONS START ("2024-01-01") END ("2024-02-01") EVERY (INTERVAL 1 DAY)
                ADD TEMPORARY PARTITIONS START ("1") END ("9") EVERY (2)
                DROP PARTITION p
                DROP TEMPORARY PARTITION IF EXISTS p FORCE
                DROP PARTITIONS (p1, p2) FORCE
                DROP PARTITIONS IF EXISTS START ("2024-01-01") END ("2024-02-01") EVERY (INTERVAL 1 DAY)
                DROP PARTITIONS WHERE dt < current_date() AND a IN (1, 2) FORCE
                DROP ALL TEMPORARY PARTITIONS
                TRUNCATE PARTITION p1
                REPLACE PARTITION (p1, p2) WITH TEMPORARY PARTITION (q1) PROPERTIES ("strict_range" = "false")
                MODIFY PARTITION (*) SET ("replication_num" = "3")
                MODIFY PARTITION (p1, select) SET ("replication_num" = "3")
                RENAME PARTITION p1 p2
                """.lines();
    }
}
