// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.compare.Comparison;
import io.rockform.plan.Plan;
import io.rockform.plan.Planner;
import io.rockform.plan.Statement;
import io.rockform.plan.Step;
import io.rockform.run.Difference;
import io.rockform.source.SourceComparison;
import java.util.List;

/** The steps of a plan, to be shown. */
final class Differences {
    private Differences() {}

    /** @param comparison of {@code sources} */
    static List<Difference> of(Comparison comparison, SourceComparison sources) {
        return of(Planner.plan(sources.actual(), comparison.operations(), sources.profile()), sources);
    }

    /** @param plan that begins with the actual schema of {@code sources} */
    static List<Difference> of(Plan plan, SourceComparison sources) {
        ChangedLines lines = new ChangedLines(sources.actual(), sources.profile());
        return plan.steps().stream().map(step -> of(step, lines.of(step))).toList();
    }

    /** Without what changes in the definitions. */
    static List<Difference> of(Plan plan) {
        return plan.steps().stream()
                .map(step -> of(step, ChangedLines.Lines.NONE))
                .toList();
    }

    private static Difference of(Step step, ChangedLines.Lines lines) {
        return new Difference(
                step.operations().get(0).target(),
                step.operations().stream()
                        .map(operation -> operation.getClass().getSimpleName())
                        .toList(),
                step.description(),
                step.risk(),
                lines.before(),
                lines.after(),
                step.statements().stream().map(Statement::sql).toList());
    }
}
