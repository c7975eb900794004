// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.operation.ConnectionCode;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.ExecuteSql;
import io.rockform.operation.Operation.Irreversible;
import io.rockform.operation.Operation.Require;
import io.rockform.operation.Operation.RunCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Records what a revision does. Nothing is sent to a server here: the recorded operations are planned first, and then
 * run. Names are {@code name} or {@code database.name}.
 */
public final class Operations
        implements TableDirectives,
                ColumnDirectives,
                IndexDirectives,
                PartitionDirectives,
                ViewDirectives,
                MaterializedViewDirectives,
                DatabaseDirectives {
    private final List<Operation> recorded = new ArrayList<>();
    private final Map<String, String> arguments;

    /** For a run without arguments. */
    public Operations() {
        this(Map.of());
    }

    /** @param arguments of the run: {@code -x name=value}, and those of the configuration */
    public Operations(Map<String, String> arguments) {
        this.arguments = Map.copyOf(arguments);
    }

    /** The operations recorded so far, in order. */
    public List<Operation> recorded() {
        return List.copyOf(recorded);
    }

    @Override
    public Operations add(Operation operation) {
        recorded.add(operation);
        return this;
    }

    /** One statement of your own. What it changes is not known to Rockform, so it cannot be proved or undone. */
    public Operations execute(String sql) {
        return add(new ExecuteSql(sql));
    }

    /**
     * One statement with values: {@code op.execute("INSERT INTO t VALUES (?, ?)", 1, "one")}. Each {@code ?} outside of
     * strings, names and comments is replaced by the literal of a value: null, a number, a boolean, text, a date or a
     * time.
     */
    public Operations execute(String sql, @Nullable Object... values) {
        return execute(SqlLiterals.fill(sql, values));
    }

    /** An argument of the run, such as that of {@code -x region=eu}. @throws RockformException if it is not given */
    public String argument(String name) {
        String value = arguments.get(name);
        if (value == null) {
            throw Placeholders.missing(name, arguments, null);
        }
        return value;
    }

    /** An argument of the run, or {@code otherwise} if it is not given. */
    public String argument(String name, String otherwise) {
        return arguments.getOrDefault(name, otherwise);
    }

    /** All arguments of the run. */
    public Map<String, String> arguments() {
        return arguments;
    }

    /**
     * One statement of your own, with what a run needs to know that was interrupted in the middle of it:
     * {@code op.execute("INSERT INTO t …", s -> s.doneWhen("SELECT COUNT(*) > 0 FROM t"))}. Without that the run stops
     * there, and asks for {@code rockform resolve}.
     */
    public Operations execute(String sql, Consumer<ExecutedSql> resending) {
        ExecutedSql executed = new ExecutedSql();
        resending.accept(executed);
        return add(executed.build(sql));
    }

    /**
     * Code of your own that works on the database when its turn has come, where SQL that is known beforehand is not enough:
     * {@code op.run("fill the cities", connection -> { … })}. What it does is not known to Rockform, so it cannot be proved,
     * undone or printed as SQL.
     *
     * @param title what it does, for people and for the journal
     */
    public Operations run(String title, ConnectionCode code) {
        return add(new RunCode(title, code, null, false));
    }

    /** The same, with what a run needs to know that was interrupted in the middle of it, as in {@link #execute}. */
    public Operations run(String title, ConnectionCode code, Consumer<ExecutedSql> resending) {
        ExecutedSql executed = new ExecutedSql();
        resending.accept(executed);
        ExecuteSql said = executed.build(title);
        return add(new RunCode(title, code, said.doneWhen(), said.repeatable()));
    }

    /**
     * Goes on only if a query is true: {@code op.require("SELECT COUNT(*) = 0 FROM t WHERE v IS NULL", "t.v has NULLs")}.
     * Requirements at the beginning of the first revision of a run are asked before anything is changed.
     *
     * @param condition its answer is the first column of its first row: true is 1, or any number but 0, or {@code true}
     * @param reason what is told when it is not true
     */
    public Operations require(String condition, String reason) {
        return add(new Require(condition, reason));
    }

    /** Says that nothing leads back from here: the downgrade is refused before its first statement. */
    public Operations irreversible(String reason) {
        return add(new Irreversible(reason));
    }
}
