// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.Listing;
import io.rockform.cli.console.Style;
import io.rockform.cli.console.TextOutput;
import io.rockform.cli.json.JsonOutput;
import io.rockform.cli.log.LogOutput;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.verb.DatabaseNames;
import io.rockform.verb.EachDatabase;
import io.rockform.verb.VerbResult;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A command over one verb. The subclass has the options and knows what to ask and how the answer reads.
 *
 * @param <R> what the verb answers
 */
abstract class VerbCommand<R extends VerbResult> implements Callable<Integer> {
    private final Context context;

    VerbCommand(Context context) {
        this.context = context;
    }

    /** Calls the verb. */
    abstract R run(Context context);

    /** Writes the result for people. */
    abstract void print(R result, TextOutput out);

    /** The result as statements; null if it is none. */
    @Nullable
    String sql(R result) {
        return null;
    }

    /** Whether this is done for each database where there are several. */
    boolean isForEachDatabase() {
        return false;
    }

    @Override
    public final Integer call() {
        try (LogOutput.Scope logging = LogOutput.open(context.console().err(), context.logging(), context.secrets())) {
            List<String> databases = isForEachDatabase() ? DatabaseNames.of(context.invocation()) : List.of();
            return databases.isEmpty() ? once() : each(databases);
        }
    }

    private int once() {
        R result = run(context);
        if (context.options().json()) {
            context.console().out().print(JsonOutput.result(result, context.secrets()));
        } else if (context.options().sql()) {
            context.results().text(requiredSql(result));
        } else {
            print(result, context.results());
        }
        return result.exitCode().value();
    }

    private int each(List<String> databases) {
        EachDatabase<R> outcomes = EachDatabase.run(databases, database -> {
            if (!context.options().json() && !context.options().quiet()) {
                context.progress().line(context.progress().paint(Style.STRONG, "Database " + database));
            }
            return run(context.in(database));
        });
        if (context.options().json()) {
            context.console().out().print(JsonOutput.result(outcomes, context.secrets()));
        } else {
            EachDatabaseListing.print(outcomes, this::print, context);
        }
        return outcomes.exitCode().value();
    }

    private String requiredSql(R result) {
        String sql = sql(result);
        if (sql == null) {
            throw new RockformException(Problem.of(ProblemCode.USAGE, "the result of this command is no SQL")
                    .remedy("Use --output text or --output json."));
        }
        return sql;
    }

    /** A file as the user would name it. */
    final Path seen(Path file) {
        return Listing.seenFrom(context.console().directory(), file);
    }

    final boolean verbose() {
        return context.options().verbose();
    }
}
