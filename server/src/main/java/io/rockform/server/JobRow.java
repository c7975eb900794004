// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.plan.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of SHOW ALTER TABLE: one altered index of a job (facts 6.3). */
record JobRow(
        long id, String state, String message, @Nullable Integer percent) {
    private static final Pattern SHARE = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

    /** The rows of that kind and table, of all its jobs of the last days. */
    static List<JobRow> read(Session session, Job job) {
        String database = job.table().database();
        String from = database == null ? "" : " FROM " + SqlText.identifier(database);
        Rows rows = session.query("SHOW ALTER TABLE " + job.kind() + from + " WHERE TableName = "
                + SqlText.literal(job.table().name()));
        List<JobRow> found = new ArrayList<>();
        for (Rows.Row row : rows) {
            // The WHERE of a ROLLUP listing is accepted and ignored (facts 6.3).
            if (row.required("TableName").equals(job.table().name())) {
                found.add(new JobRow(
                        Long.parseLong(row.required("JobId")),
                        row.required("State"),
                        row.required("Msg"),
                        percent(row.text("Progress"))));
            }
        }
        return found;
    }

    /** {@code 3/12} of COLUMN and ROLLUP, {@code 25} of OPTIMIZE, the text NULL of a job that has not begun. */
    static @Nullable Integer percent(@Nullable String progress) {
        if (progress == null) {
            return null;
        }
        if (progress.matches("\\d{1,3}")) {
            return Integer.valueOf(progress);
        }
        Matcher share = SHARE.matcher(progress);
        if (!share.matches() || Integer.parseInt(share.group(2)) == 0) {
            return null;
        }
        return (int) (100L * Integer.parseInt(share.group(1)) / Integer.parseInt(share.group(2)));
    }

    boolean isFinished() {
        return state.equals("FINISHED");
    }

    /** There is no state FAILED: a job that fails is cancelled, and its message says why. */
    boolean isCancelled() {
        return state.equals("CANCELLED");
    }

    boolean isRunning() {
        return !isFinished() && !isCancelled();
    }
}
