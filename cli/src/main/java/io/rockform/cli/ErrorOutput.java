// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.Style;
import io.rockform.cli.console.TextOutput;
import io.rockform.cli.json.JsonOutput;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Says what went wrong: as {@code error: …} with the place and the way out, or as JSON. */
final class ErrorOutput {
    private final Context context;

    ErrorOutput(Context context) {
        this.context = context;
    }

    /** Prints what is known of the failure. @return the exit code */
    int print(Throwable failure) {
        if (failure instanceof RockformException known) {
            print(known.problems());
            return known.code().exitCode().value();
        }
        if (context.options().verbose()) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            context.console().err().print(context.secrets().mask(trace.toString()));
        }
        Problem fault = Problem.of(ProblemCode.INTERNAL, "a fault in Rockform: " + failure)
                .remedy("Run it again with -v and report what it prints.");
        print(List.of(fault));
        return ProblemCode.INTERNAL.exitCode().value();
    }

    void print(List<Problem> problems) {
        if (context.options().json()) {
            context.console().err().print(JsonOutput.errors(problems, context.secrets()));
            return;
        }
        TextOutput out = context.progress();
        for (Problem problem : problems) {
            out.line(out.paint(Style.ERROR, "error:") + " " + problem.text());
        }
    }
}
