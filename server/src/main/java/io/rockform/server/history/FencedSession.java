// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import io.rockform.server.Rows;
import io.rockform.server.Session;

/** A session that changes nothing once its runner has lost the lock: it makes sure of it before each statement. */
final class FencedSession implements Session {
    private final Session session;
    private final HistoryLock lock;

    FencedSession(Session session, HistoryLock lock) {
        this.session = session;
        this.lock = lock;
    }

    @Override
    public void execute(String sql) {
        lock.ensureHeld();
        session.execute(sql);
    }

    @Override
    public Rows query(String sql) {
        return session.query(sql);
    }

    /** Changes nothing, and so needs no lock. */
    @Override
    public void synchronize() {
        session.synchronize();
    }
}
