// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.ddl.validate.SchemaValidator;
import io.rockform.ddl.validate.Violation;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.AggregateState;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.IndexType;
import io.rockform.schema.KeyModel;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import io.rockform.schema.Refresh;
import io.rockform.schema.Rollup;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import io.rockform.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules that no recorded CREATE breaks, from the facts; and that all are told at once, each with its place and a remedy. */
class SchemaValidatorTest {
    private static final ServerProfile V33 = ServerProfile.of(3, 3);
    private static final ServerProfile V35 = ServerProfile.of(3, 5);
    private static final ServerProfile V41 = ServerProfile.of(4, 1);

    private static final Table SOUND = Table.of(
                    ObjectName.of("t"),
                    List.of(
                            Column.of("id", DataType.Simple.INT).withNullable(false),
                            Column.of("dt", DataType.Simple.DATE).withNullable(false),
                            Column.of("name", new DataType.Varchar(20))))
            .withKey(new TableKey(KeyModel.DUPLICATE, List.of("id", "dt")))
            .withDistribution(Distribution.hash("id"));

    private static List<String> rules(ServerProfile profile, SchemaObject object) {
        return new SchemaValidator(profile)
                .validate(object).stream().map(Violation::rule).toList();
    }

    private static Table with(Column... added) {
        List<Column> columns = new ArrayList<>(SOUND.columns());
        columns.addAll(List.of(added));
        return SOUND.withColumns(columns);
    }

    @Test
    void aSoundTableHasNoViolation() {
        assertThat(rules(V33, SOUND)).isEmpty();
        assertThat(rules(V41, SOUND)).isEmpty();
    }

    @Test
    void allIsToldAtOnceInTheOrderOfTheServer() {
        Table table = with(
                        Column.of("name", DataType.Simple.INT),
                        Column.of("__op", DataType.Simple.INT),
                        Column.of("w", DataType.Simple.INT).withDefault(new DefaultValue.Literal("x")))
                .withKey(new TableKey(KeyModel.UNIQUE, List.of("id")))
                .withDistribution(Distribution.hash("nothing"))
                .withPartitioning(new Partitioning.Range(List.of(PartitionItem.column("dt")), List.of()))
                .withIndexes(List.of(new Index("i", List.of("gone"), IndexType.BITMAP, Map.of(), "")))
                .withProperties(Map.of("nothing.known", "1"));
        List<Violation> violations = new SchemaValidator(V35).validate(table);
        assertThat(violations)
                .extracting(Violation::rule)
                .containsExactly(
                        "Duplicate column name 'name'",
                        "The partition column could not be aggregated column and unique table's partition column must be"
                                + " key column",
                        "Distribution column(nothing) doesn't exist.",
                        "Column name [__op] is a system reserved name. Please choose a different one.",
                        "Invalid default value for 'w': Invalid number format: x",
                        "i column does not exist in table. invalid column: gone",
                        "Unknown properties: {nothing.known=1}");
        assertThat(violations).allSatisfy(violation -> {
            assertThat(violation.object()).isEqualTo(table.name());
            assertThat(violation.remedy()).isNotBlank();
        });
        assertThat(violations)
                .extracting(Violation::column)
                .containsExactly("name", "dt", "nothing", "__op", "w", "gone", null);
        assertThatThrownBy(() -> new SchemaValidator(V35).require(Schema.of(table)))
                .isInstanceOfSatisfying(RockformException.class, error -> {
                    assertThat(error.code()).isEqualTo(ProblemCode.INVALID_MODEL);
                    assertThat(error.problems()).hasSize(violations.size());
                });
    }

    @Test
    void whatAVersionDoesNotHaveNamesTheFirstVersionThatHasIt() {
        Table states = Table.of(
                        ObjectName.of("t"),
                        List.of(
                                Column.of("id", DataType.Simple.INT),
                                Column.of("v", new DataType.Varbinary(null))
                                        .withAggregation(new AggregateState("avg", List.of(DataType.Simple.INT)))))
                .withKey(new TableKey(KeyModel.AGGREGATE, List.of("id")))
                .withDistribution(Distribution.hash("id"));
        assertThat(rules(V33, states))
                .singleElement()
                .asString()
                .contains("3.3.0")
                .endsWith("is 3.4.0");
        assertThat(rules(V35, states)).isEmpty();
        Table mixed = SOUND.withPartitioning(new Partitioning.Automatic(
                List.of(PartitionItem.column("id"), PartitionItem.expression("date_trunc('month', dt)")), List.of()));
        assertThat(rules(V33, mixed)).singleElement().asString().endsWith("is 3.4.0");
        assertThat(rules(V35, mixed)).isEmpty();
        Table listed = with(Column.of("a", new DataType.Array(DataType.Simple.INT))
                .withDefault(new DefaultValue.Constructor("[1, 2]")));
        assertThat(rules(V35, listed)).singleElement().asString().endsWith("is 4.1.0");
        assertThat(rules(V41, listed)).isEmpty();
    }

    @Test
    void defaultsOfArraysAreConstantsOfTheType() {
        Column column = Column.of("a", new DataType.Array(DataType.Simple.INT));
        assertThat(rules(V41, with(column.withDefault(new DefaultValue.Constructor("map{'a':1}")))))
                .containsExactly(
                        "Invalid default value for 'a': Default value cannot be cast to column type ARRAY<INT>");
        assertThat(rules(V41, with(column.withDefault(new DefaultValue.Constructor("[1, NULL]")))))
                .singleElement()
                .asString()
                .contains("NULL literal is not supported");
    }

    @Test
    void generatedColumnsStandLastAndReadColumnsOfTheirRow() {
        assertThat(rules(
                        V35,
                        with(
                                Column.of("sum", DataType.Simple.INT).withGeneratedAs("id + 1"),
                                Column.of("twice", DataType.Simple.BIGINT).withGeneratedAs("sum * 2"),
                                Column.of("late", DataType.Simple.INT))))
                .containsExactly(
                        "Illegal expression type for Generated Column Column Type: INT, Expression Type: BIGINT",
                        "Expression can not refers to other generated columns",
                        "All generated columns must be defined after ordinary columns");
        assertThat(rules(V35, with(Column.of("x", DataType.Simple.BIGINT).withGeneratedAs("count(id)"))))
                .containsExactly("Generated Column don't support aggregation function");
        assertThat(rules(V35, with(Column.of("x", new DataType.Varchar(5)).withGeneratedAs("upper(nothing)"))))
                .containsExactly("Column 'nothing' cannot be resolved");
        assertThat(rules(
                        V35,
                        with(Column.of("x", new DataType.Array(DataType.Simple.INT))
                                .withGeneratedAs("array_map(y -> y + id, [1])"))))
                .isEmpty();
    }

    private static Table range(RangePartition... partitions) {
        return SOUND.withPartitioning(new Partitioning.Range(List.of(PartitionItem.column("dt")), List.of(partitions)));
    }

    private static RangePartition below(String name, String bound) {
        return new RangePartition.LessThan(name, List.of(PartitionValue.of(bound)), Map.of());
    }

    @Test
    void boundsAreReadAndAscend() {
        assertThat(rules(V35, range(below("p1", "2024-01-01"), below("p2", "2024-02-01"))))
                .isEmpty();
        assertThat(rules(V35, range(below("p1", "2024-13-01"))))
                .containsExactly("Invalid range value format: date literal [2024-13-01] is invalid");
        assertThat(rules(V35, range(below("p-1", "2024-01-01")))).containsExactly("Incorrect partition name 'p-1'");
        assertThat(rules(
                        V35,
                        range(new RangePartition.Fixed(
                                "p",
                                List.of(PartitionValue.of("2024-02-01")),
                                List.of(PartitionValue.of("2024-01-01")),
                                Map.of()))))
                .containsExactly("Invalid range value format: The lower values must smaller than upper values");
        assertThat(rules(
                        V35,
                        range(new RangePartition.Series(
                                "2024-03-01", "2024-01-01", 1, RangePartition.SeriesUnit.DAY, Map.of()))))
                .containsExactly("Batch build partition start date should less than end date.");
    }

    @Test
    void dynamicPartitionsNeedARangeAndSoundValues() {
        Map<String, String> properties = Map.of("dynamic_partition.time_unit", "DAY", "dynamic_partition.end", "0");
        assertThat(rules(V35, SOUND.withProperties(properties)))
                .containsExactly("Only support dynamic partition properties on range partition table");
        Table dynamic = range().withProperties(properties);
        assertThat(new SchemaValidator(V35).validate(dynamic)).singleElement().satisfies(violation -> {
            assertThat(violation.error().code()).isEqualTo(5066);
            assertThat(violation.error().message()).isEqualTo("Dynamic partition end must greater than 0");
        });
    }

    @Test
    void rollupsTakeColumnsOfTheirTableKeysFirst() {
        assertThat(rules(V35, SOUND.withRollups(List.of(Rollup.of("r", "dt", "name")))))
                .isEmpty();
        assertThat(rules(V35, SOUND.withRollups(List.of(Rollup.of("r", "name", "dt")))))
                .containsExactly("Invalid column order. value should be after key");
        Table primary = SOUND.withKey(new TableKey(KeyModel.PRIMARY, List.of("id", "dt")))
                .withRollups(List.of(Rollup.of("r", "dt")));
        assertThat(rules(V35, primary)).containsExactly("Do not support add rollup on primary key table[t]");
    }

    @Test
    void materializedViewsArePartitionedAndOrderedByTheirColumns() {
        MaterializedView view = MaterializedView.of(
                        ObjectName.of("m"), new Refresh(null, new Refresh.Manual()), "SELECT id, dt AS day FROM t")
                .withPartitionBy(List.of(PartitionItem.expression("date_trunc('month', dt)")))
                .withSortKey(List.of("name"));
        assertThat(rules(V35, view))
                .containsExactly(
                        "Materialized view partition exp column:dt is not found in query statement",
                        "Sort key not exists: name");
        assertThat(rules(V35, view.withQuery("SELECT * FROM t"))).isEmpty();
    }

    @Test
    void objectsOfOneSchemaAreSeenTogether() {
        Table primary = SOUND.withKey(new TableKey(KeyModel.PRIMARY, List.of("id", "dt")));
        SynchronousMaterializedView rollup =
                new SynchronousMaterializedView(ObjectName.of("s"), Map.of(), "SELECT id, SUM(dt) FROM t GROUP BY id");
        assertThat(new SchemaValidator(V35).validate(Schema.of(primary, rollup)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.object()).isEqualTo(rollup.name()));
        assertThat(new SchemaValidator(V35)
                        .validate(Schema.of(SOUND.withRollups(List.of(Rollup.of("s", "dt"))), rollup)))
                .extracting(Violation::rule)
                .containsExactly("Table 's' already exists");
    }

    @Test
    void aViewIsSeenBesideTheCatalog() {
        View view = new View(ObjectName.of("v"), List.of(), "", null, "SELECT id, nothing FROM t");
        List<Violation> violations = new SchemaValidator(V35).validateIn(Schema.of(SOUND), "d", view);
        assertThat(violations).extracting(Violation::rule).containsExactly("Column 'nothing' cannot be resolved");
        assertThat(new SchemaValidator(V35).validateIn(Schema.empty(), "d", view))
                .extracting(violation -> violation.error().code() + " " + violation.rule())
                .containsExactly("5502 Unknown table 'd.t'");
    }
}
