// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.plan.Job;
import io.rockform.server.SecretSql;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was run.
 *
 * @param sql without its secrets
 * @param outcome whether this run did it
 * @param duration until its job, if any, had ended; zero if an earlier run did it
 * @param job the job that was waited for; null if there was none
 */
public record StatementRun(
        String sql,
        Outcome outcome,
        Duration duration,
        @Nullable Job job) {
    public StatementRun {
        sql = SecretSql.masked(sql);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(duration);
    }

    /** Who did it. */
    public enum Outcome {
        /** This run. */
        DONE,
        /** An earlier run, which was interrupted later. */
        DONE_EARLIER
    }
}
