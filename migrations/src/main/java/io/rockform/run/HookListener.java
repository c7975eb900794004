// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.hook.HookContext;
import io.rockform.hook.RevisionEvent;
import io.rockform.hook.StatementEvent;
import io.rockform.hook.UserHook;
import io.rockform.plan.Job;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls the hooks around revisions and statements, and passes on what it hears. */
public final class HookListener implements RunListener {
    private final RunListener next;
    private final List<UserHook> hooks;
    private final Database database;
    private final HookContext context;
    private @Nullable RevisionEvent revision;

    private HookListener(RunListener next, List<UserHook> hooks, Database database, HookContext context) {
        this.next = next;
        this.hooks = hooks;
        this.database = database;
        this.context = context;
    }

    /** @param next itself if there are no hooks */
    public static RunListener of(RunListener next, List<UserHook> hooks, Database database, HookContext context) {
        return hooks.isEmpty() ? next : new HookListener(next, hooks, database, context);
    }

    @Override
    public void notice(String text) {
        next.notice(text);
    }

    @Override
    public void waitingForLock(String owner, Duration waited) {
        next.waitingForLock(owner, waited);
    }

    @Override
    public void revisionStarted(RevisionEntry entry, Direction direction, int number, int count) {
        next.revisionStarted(entry, direction, number, count);
        RevisionEvent begun = new RevisionEvent(
                entry.id(),
                entry.message(),
                direction == Direction.UPGRADE,
                database.name(),
                database.connection(),
                context);
        revision = begun;
        hooks.forEach(hook -> hook.beforeRevision(begun));
    }

    @Override
    public void statementStarted(String sql, int number, int count) {
        next.statementStarted(sql, number, count);
        if (revision != null) {
            StatementEvent event = new StatementEvent(revision, sql, number, count);
            hooks.forEach(hook -> hook.beforeStatement(event));
        }
    }

    @Override
    public void jobProgress(Job job, String state, @Nullable Integer percent, Duration elapsed) {
        next.jobProgress(job, state, percent, elapsed);
    }

    @Override
    public void refreshProgress(String state, Duration elapsed) {
        next.refreshProgress(state, elapsed);
    }

    @Override
    public void tableBusy(String reason, Duration waited) {
        next.tableBusy(reason, waited);
    }

    @Override
    public void statementFinished(StatementRun statement, int number, int count) {
        next.statementFinished(statement, number, count);
        if (revision != null && statement.outcome() == StatementRun.Outcome.DONE) {
            StatementEvent event = new StatementEvent(revision, statement.sql(), number, count);
            hooks.forEach(hook -> hook.afterStatement(event));
        }
    }

    @Override
    public void revisionFinished(RevisionRun run) {
        next.revisionFinished(run);
        if (revision != null) {
            RevisionEvent ended = revision;
            hooks.forEach(hook -> hook.afterRevision(ended));
        }
    }
}
