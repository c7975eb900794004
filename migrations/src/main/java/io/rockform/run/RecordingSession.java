// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.server.Rows;
import io.rockform.server.Session;
import java.util.ArrayList;
import java.util.List;

/** Sends nothing, and keeps what would have been sent; every question is answered as by an empty database. */
final class RecordingSession implements Session {
    private final List<String> statements = new ArrayList<>();

    @Override
    public void execute(String sql) {
        statements.add(sql);
    }

    @Override
    public Rows query(String sql) {
        return new Rows(List.of(), List.of());
    }

    /** What was recorded since the last call. */
    List<String> take() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }
}
