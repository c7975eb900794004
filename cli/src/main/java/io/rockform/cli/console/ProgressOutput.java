// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.console;

import io.rockform.plan.Job;
import io.rockform.run.Direction;
import io.rockform.run.RevisionEntry;
import io.rockform.run.RevisionRun;
import io.rockform.run.RunListener;
import io.rockform.run.StatementRun;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells of a run as it goes on: each statement, and a bar for each job where there is a terminal. */
final class ProgressOutput implements RunListener {
    /** How often a job is told of where lines cannot be overwritten. */
    private static final Duration PAUSE_BETWEEN_LINES = Duration.ofSeconds(10);

    private final TextOutput out;
    private final Console console;
    private final boolean wholeStatements;
    private @Nullable JobBar bar;
    private @Nullable Duration lastLine;

    ProgressOutput(TextOutput out, Console console, boolean wholeStatements) {
        this.out = out;
        this.console = console;
        this.wholeStatements = wholeStatements;
    }

    @Override
    public void notice(String text) {
        closeBar();
        out.line(out.paint(Style.WARNING, "note:") + " " + text);
    }

    @Override
    public void waitingForLock(String owner, Duration waited) {
        if (isTimeForALine(waited)) {
            out.line("waiting for the lock held by " + owner + " (" + waited.toSeconds() + " s)");
        }
    }

    @Override
    public void revisionStarted(RevisionEntry revision, Direction direction, int number, int count) {
        String step = Listing.step(revision, direction);
        out.line(out.paint(Style.STRONG, "Running " + direction.name().toLowerCase(Locale.ROOT) + " " + step));
    }

    @Override
    public void statementStarted(String sql, int number, int count) {
        closeBar();
        lastLine = null;
        out.line(position(number, count) + shown(sql));
    }

    @Override
    public void tableBusy(String sql, Duration waited) {
        if (isTimeForALine(waited)) {
            out.line("        another job of the table has to end first (" + waited.toSeconds() + " s)");
        }
    }

    @Override
    public void refreshProgress(String state, Duration elapsed) {
        if (isTimeForALine(elapsed)) {
            out.line("        refresh: " + state + " (" + elapsed.toSeconds() + " s)");
        }
    }

    @Override
    public void jobProgress(Job job, String state, @Nullable Integer percent, Duration elapsed) {
        if (console.errIsTerminal()) {
            // Of several jobs the first one has the line; the next one has it when that has ended.
            if (bar == null) {
                bar = new JobBar(console, job);
            }
            if (bar.job().equals(job)) {
                bar.show(state, percent);
            }
        } else if (isTimeForALine(elapsed)) {
            String how = percent == null ? "" : " " + percent + "%";
            out.line("        job of " + job.table() + ": " + state + how + " (" + elapsed.toSeconds() + " s)");
        }
    }

    @Override
    public void statementFinished(StatementRun statement, int number, int count) {
        if (bar != null && bar.job().equals(statement.job())) {
            closeBar();
        }
        if (statement.outcome() == StatementRun.Outcome.DONE_EARLIER) {
            out.line(position(number, count)
                    + shown(statement.sql())
                    + out.paint(Style.FAINT, " done by an earlier run"));
        } else if (statement.job() != null) {
            out.line(out.paint(Style.FAINT, "        job finished after " + Listing.seconds(statement.duration())));
        }
    }

    @Override
    public void revisionFinished(RevisionRun run) {
        lastLine = null;
    }

    private void closeBar() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private boolean isTimeForALine(Duration elapsed) {
        if (lastLine != null && elapsed.minus(lastLine).compareTo(PAUSE_BETWEEN_LINES) < 0) {
            return false;
        }
        lastLine = elapsed;
        return true;
    }

    private String position(int number, int count) {
        return out.paint(Style.FAINT, "  [" + number + "/" + count + "] ");
    }

    private String shown(String sql) {
        if (wholeStatements) {
            return sql.replace("\n", "\n      ");
        }
        int end = sql.indexOf('\n');
        return end < 0 ? sql : sql.substring(0, end).stripTrailing() + " …";
    }
}
