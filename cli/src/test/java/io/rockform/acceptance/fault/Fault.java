// SPDX-License-Identifier: Apache-2.0
package io.rockform.acceptance.fault;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One blow, at one point of one statement: told of everything that passes, it says when. */
final class Fault {
    /** What is to be done with a query. */
    enum Decision {
        PASS,
        /** Pass it on, and keep its answer back. */
        KEEP_ANSWER,
        /** Strike, and never pass it on. */
        STRIKE,
        /** Pass it on, and strike without waiting for the answer. */
        STRIKE_AFTER_SENDING,
        /** Pass it on, and strike when the answer is there, which is not passed on. */
        STRIKE_ON_ANSWER
    }

    private final Point point;
    private final String statement;
    private final boolean startsJob;
    private final Runnable blow;
    private final CountDownLatch struck = new CountDownLatch(1);
    private @Nullable Object link;
    private boolean begun;
    private boolean over;

    /** @param blow what kills the runner; null cuts the connection and nothing else */
    Fault(Point point, String statement, boolean startsJob, Runnable blow) {
        this.point = point;
        this.statement = statement;
        this.startsJob = startsJob;
        this.blow = blow;
    }

    synchronized Decision onQuery(Object from, String sql) {
        if (over) {
            return Decision.PASS;
        }
        // The preflight asks some of the same questions, before there is a lock or a journal.
        begun |= sql.startsWith("INSERT INTO `rockform_runs`");
        boolean first = begun && link == null && sql.equals(statement);
        boolean later = link == from && !first;
        if (first) {
            link = from;
        }
        return switch (point) {
            case BEFORE_SENDING -> first ? decided(Decision.STRIKE) : Decision.PASS;
            case BEFORE_THE_ANSWER -> first ? decided(Decision.STRIKE_ON_ANSWER) : Decision.PASS;
            case BEFORE_THE_JOURNAL -> later ? decided(Decision.STRIKE) : Decision.PASS;
            case WHILE_IT_WORKS -> working(first, later, sql);
            case IN_THE_JOURNAL_WRITE ->
                later && sql.startsWith("INSERT INTO `rockform_journal`")
                        ? decided(Decision.STRIKE_ON_ANSWER)
                        : Decision.PASS;
            case IN_THE_LOCK_RENEWAL -> renewing(first, sql);
        };
    }

    private Decision working(boolean first, boolean later, String sql) {
        if (!startsJob) {
            return first ? decided(Decision.STRIKE_AFTER_SENDING) : Decision.PASS;
        }
        return later && sql.startsWith("SHOW ALTER TABLE") ? decided(Decision.STRIKE) : Decision.PASS;
    }

    private Decision renewing(boolean first, String sql) {
        if (first) {
            return Decision.KEEP_ANSWER;
        }
        return link != null && sql.startsWith("ALTER TABLE `rockform_lock_")
                ? decided(Decision.STRIKE_ON_ANSWER)
                : Decision.PASS;
    }

    private Decision decided(Decision decision) {
        over = true;
        return decision;
    }

    void strike() {
        blow.run();
        struck.countDown();
    }

    /** Waits until it has struck. @return whether it has */
    boolean await(long seconds) throws InterruptedException {
        return struck.await(seconds, TimeUnit.SECONDS);
    }

    boolean hasStruck() {
        return struck.getCount() == 0;
    }
}
