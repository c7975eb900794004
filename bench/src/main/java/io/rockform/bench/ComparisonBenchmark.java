// SPDX-License-Identifier: Apache-2.0
package io.rockform.bench;

import io.rockform.compare.Comparison;
import io.rockform.compare.SchemaComparison;
import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlStatement;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Compares two schemas of 10,000 tables of 20 columns, in a heap of 512 MiB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ComparisonBenchmark {
    private static final int TABLES = 10_000;

    /** How many of the tables got another column, in the model, than they have on the server; all are new for -1. */
    @Param({"0", "100", "10000", "-1"})
    public int changed;

    private Schema actual = Schema.empty();
    private Schema declared = Schema.empty();

    /** Each table is parsed by itself, so that the schemas share nothing. */
    @Setup
    public void read() {
        actual = changed < 0 ? Schema.empty() : schema(ComparisonBenchmark::seen);
        declared = schema(number -> number < changed ? withChanges(declaredOf(number)) : declaredOf(number));
    }

    @Benchmark
    public Comparison compare() {
        return SchemaComparison.compare(actual, declared, ServerProfile.of(3, 5));
    }

    private static Schema schema(IntFunction<Table> table) {
        return Schema.of(IntStream.range(0, TABLES).mapToObj(table).toList());
    }

    private static Table seen(int number) {
        return ((DdlStatement.CreateTable) new DdlParser().shown(OrdersTable.SHOWN))
                .table()
                .named(ObjectName.of("orders_" + number));
    }

    /** A model says less than the server shows. */
    private static Table declaredOf(int number) {
        return seen(number).withProperties(Map.of("replication_num", "3"));
    }

    private static Table withChanges(Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(Column.of("added", DataType.Simple.INT));
        return table.withColumns(columns);
    }
}
