// SPDX-License-Identifier: Apache-2.0
package io.rockform.snapshot;

import static io.rockform.declare.Clauses.*;
import static io.rockform.declare.IntervalUnit.*;
import static io.rockform.declare.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.declare.PlacedDeclaration;
import io.rockform.declare.SchemaBuilder;
import io.rockform.declare.SqlFile;
import io.rockform.declare.SqlModels;
import io.rockform.profile.ServerProfile;
import io.rockform.random.SchemaGenerator;
import io.rockform.schema.AggregateFunction;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.ViewSecurity;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private static final int OBJECTS = 20_000;

    @Test
    void everyRandomObjectComesBack() {
        Schema schema = Schema.of(IntStream.range(0, OBJECTS)
                .mapToObj(seed -> {
                    SchemaObject object = new SchemaGenerator(seed).object();
                    ObjectName name = object.name();
                    return object.named(new ObjectName(name.database(), name.name() + seed));
                })
                .toList());

        Schema read = Snapshot.read(Snapshot.write(schema), "schema.json");

        schema.objects().forEach((name, object) -> assertThat(read.find(name)).contains(object));
        assertThat(read.objects().keySet())
                .containsExactlyElementsOf(schema.objects().keySet());
    }

    @Test
    void sqlGivesBackTheSame() {
        Schema schema = Schema.of(IntStream.range(0, OBJECTS / 20)
                .mapToObj(seed -> {
                    SchemaObject object = new SchemaGenerator(seed).object();
                    ObjectName name = object.name();
                    return object.named(new ObjectName(name.database(), name.name() + seed));
                })
                .toList());

        String text = SqlSnapshot.write(schema, ServerProfile.OFFLINE);

        assertThat(PlacedDeclaration.merge(SqlModels.read(List.of(new SqlFile("schema.sql", text))))
                        .schema())
                .isEqualTo(schema);
    }

    @Test
    void everythingThatASchemaHoldsComesBack() {
        Schema schema = new SchemaBuilder()
                .database("sales", d -> d.storageVolume("v"))
                .table("sales.`a.b`", t -> t.column("id", BIGINT, c -> c.autoIncrement())
                        .column("a", ARRAY(INT), c -> c.defaultConstructor("[1, 2]")
                                .comment("it's \"x\""))
                        .column("b", DATETIME, c -> c.defaultCurrentTimestamp(3))
                        .column("c", DATETIME, c -> c.defaultCurrentTimestamp())
                        .column("d", STRING, c -> c.defaultExpression("uuid()"))
                        .column("e", STRING, c -> c.notNull().defaultValue("CURRENT_TIMESTAMP"))
                        .column("f", BIGINT, c -> c.generatedAs("id + 1"))
                        .column("g", INT, c -> c.aggregate(AggregateFunction.SUM))
                        .column("h", VARBINARY, c -> c.aggregate(state("avg", DECIMAL(10, 2), INT)))
                        .index("n", ngrambf("d").gramNum(4).comment("why"))
                        .partitionBy(range("a", "b")
                                .partition("p1", lessThan(value("1"), MAXVALUE))
                                .partition("p2", from("1", "2").to("3").property("replication_num", "1"))
                                .partitions(
                                        start("1").end("9").every(2),
                                        start("1").end("9").every(1, DAY)))
                        .rollup("r", r -> r.columns("id")
                                .duplicateKey("id")
                                .from("q")
                                .property("k", "v"))
                        .orderBy("id")
                        .distributedBy(hash("id").buckets(3)))
                .table("l", t -> t.column("a", INT)
                        .partitionBy(list("a", "b").partition("p", in(row("1", "x"), row(value("MAXVALUE"), NULL)))))
                .table("e", t -> t.column("a", INT).partitionBy(dateTrunc(DAY, "dt"), column("a")))
                .view(
                        "v",
                        v -> v.column("a", "b").security(ViewSecurity.INVOKER).as("SELECT 1\n-- '"))
                .materializedView("m", m -> m.column("a")
                        .index("i", "a")
                        .partitionBy(dateTrunc(DAY, "dt"))
                        .refresh(async().start("2024-01-01 00:00:00")
                                .every(1, DAY)
                                .deferred())
                        .property("session.x", "1")
                        .as("SELECT 1"))
                .synchronousMaterializedView("s", s -> s.property("k", "v").as("SELECT 1"))
                .build()
                .schema();

        String text = Snapshot.write(schema);

        assertThat(Snapshot.read(text, "schema.json")).isEqualTo(schema);
        assertThat(Snapshot.write(Snapshot.read(text, "schema.json"))).isEqualTo(text);
    }

    @Test
    void whatIsNotKnownIsRefusedWithItsPlace() {
        String text = Snapshot.write(
                new SchemaBuilder().table("t", t -> t.column("a", INT)).build().schema());

        assertRefused(
                text.replace("\"type\" : \"INT\"", "\"type\" : \"INTT\""), "schema.json: schema[0].columns[0].type");
        assertRefused(text.replace("\"nullable\"", "\"nulable\""), "'nulable' is not known");
        assertRefused(text.replace("\"nullable\" : true", "\"nullable\" : 1"), "true or false is expected");
        assertRefused(text.replace("\"table\"", "\"stream\""), "'stream' is not known");
        assertRefused(text.replace("\"rollups\" : [ ],", ""), "there is no 'rollups'");
        assertRefused(text.replace("\"version\" : 1", "\"version\" : 2"), "not supported yet: a snapshot in version 2");
        assertRefused(text.replace("rockform schema", "something"), "it does not say \"format\"");
        assertRefused("[]", "it does not say \"format\"");
        assertRefused("", "it does not say \"format\"");
        assertRefused("{\n  \"format\": ]", "schema.json:2:");
        assertRefused(text + "{}", "no JSON");
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> Snapshot.read(text, "schema.json")).hasMessageContaining(message);
    }
}
