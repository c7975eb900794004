// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import io.rockform.problem.ServerError;
import io.rockform.server.Rows;
import io.rockform.server.Session;
import io.rockform.server.StatementRefused;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a catalog that locks are made of, each statement atomic as on the leader (facts 13). */
final class LockTables {
    private static final Pattern CREATE = Pattern.compile("CREATE TABLE `(\\w+)` .* COMMENT '([^']*)' .*");
    private static final Pattern COMMENT = Pattern.compile("ALTER TABLE `(\\w+)` COMMENT = '([^']*)'");
    private static final Pattern DROP = Pattern.compile("DROP TABLE IF EXISTS `(\\w+)` FORCE");

    private final Map<String, String> comments = new TreeMap<>();

    /** @param before called with each statement before it runs; may wait, or throw what ends the session's process */
    Session session(Consumer<String> before) {
        return new Session() {
            @Override
            public void execute(String sql) {
                before.accept(sql);
                change(sql);
            }

            @Override
            public Rows query(String sql) {
                before.accept(sql);
                return show();
            }
        };
    }

    Session session() {
        return session(sql -> {});
    }

    synchronized List<String> names() {
        return List.copyOf(comments.keySet());
    }

    synchronized String comment(String name) {
        return comments.getOrDefault(name, "none");
    }

    private synchronized Rows show() {
        List<List<String>> rows = comments.entrySet().stream()
                .map(entry -> List.of(entry.getKey(), entry.getValue()))
                .toList();
        return Rows.of(List.of("Name", "Comment"), rows);
    }

    private synchronized void change(String sql) {
        Matcher create = CREATE.matcher(sql);
        Matcher comment = COMMENT.matcher(sql);
        Matcher drop = DROP.matcher(sql);
        if (create.matches()) {
            if (comments.putIfAbsent(create.group(1), create.group(2)) != null) {
                throw refused(1050, "Table '" + create.group(1) + "' already exists.", sql);
            }
        } else if (comment.matches()) {
            if (comments.replace(comment.group(1), comment.group(2)) == null) {
                throw refused(1064, "Table " + comment.group(1) + " is not found.", sql);
            }
        } else if (drop.matches()) {
            comments.remove(drop.group(1));
        } else if (!sql.equals("SYNC")) {
            throw new IllegalArgumentException(sql);
        }
    }

    private static StatementRefused refused(int code, String text, String sql) {
        return new StatementRefused(new ServerError(code, "HY000", text), sql, null);
    }
}
