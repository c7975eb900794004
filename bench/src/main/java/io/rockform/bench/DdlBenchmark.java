// SPDX-License-Identifier: Apache-2.0
package io.rockform.bench;

import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlStatement;
import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.server.ShowCreateWriter;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Table;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reads and writes a table of 20 columns. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class DdlBenchmark {
    private final DdlParser parser = new DdlParser().defaultDatabase("shop");
    private final DdlWriter writer = new DdlWriter(ServerProfile.OFFLINE);
    private final ShowCreateWriter showCreate = new ShowCreateWriter(ServerProfile.of(3, 5));
    private final Table table = ((DdlStatement.CreateTable) parser.shown(OrdersTable.SHOWN)).table();

    @Benchmark
    public DdlStatement parseShowCreate() {
        return parser.shown(OrdersTable.SHOWN);
    }

    @Benchmark
    public String writeCreate() {
        return writer.createTable(table);
    }

    @Benchmark
    public String writeShowCreate() {
        return showCreate.write(table);
    }
}
