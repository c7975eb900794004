// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.problem.ServerError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A session that answers what it was told to, in order, and keeps what it was asked. */
final class ScriptedSession implements Session {
    final List<String> asked = new ArrayList<>();
    private final Map<String, Deque<Object>> answers = new HashMap<>();

    /** The next answer to {@code sql}; the last one is repeated. */
    ScriptedSession on(String sql, Rows answer) {
        answers.computeIfAbsent(sql, key -> new ArrayDeque<>()).add(answer);
        return this;
    }

    /** The next answer to {@code sql} is done, without rows. */
    ScriptedSession done(String sql) {
        return on(sql, Rows.of(List.of(), List.of()));
    }

    ScriptedSession refuse(String sql, int code, String message) {
        answers.computeIfAbsent(sql, key -> new ArrayDeque<>()).add(new ServerError(code, "HY000", message));
        return this;
    }

    @Override
    public void execute(String sql) {
        query(sql);
    }

    @Override
    public Rows query(String sql) {
        asked.add(sql);
        Deque<Object> left = answers.get(sql);
        if (left == null) {
            if (sql.equals("SYNC")) {
                return Rows.of(List.of(), List.of());
            }
            throw new StatementRefused(new ServerError(1064, "HY000", "not in the script"), sql, null);
        }
        Object answer = left.size() > 1 ? left.remove() : left.element();
        if (answer instanceof ServerError error) {
            throw new StatementRefused(error, sql, null);
        }
        return (Rows) answer;
    }
}
