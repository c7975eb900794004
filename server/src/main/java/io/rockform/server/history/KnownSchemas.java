// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import io.rockform.server.Rows;
import io.rockform.server.Session;
import io.rockform.server.SqlText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the revisions in a database lead to, kept beside the history, so that a machine that has compiled none of them need
 * not replay them all. What is kept is a text of ASCII; a long one is kept in parts.
 */
public final class KnownSchemas {
    /** Less than the length of the column. */
    private static final int PART = 1_000_000;
    /** Those of longer ago are forgotten: a database goes back by a few revisions, if at all. */
    private static final int KEPT = 20;

    private static final List<String> COLUMNS = List.of("state", "part", "content", "kept_at");

    private final Session session;
    private final HistoryTables tables;
    private final HistoryLayout layout;

    KnownSchemas(Session session, HistoryTables tables, HistoryLayout layout) {
        this.session = session;
        this.tables = tables;
        this.layout = layout;
    }

    /**
     * What is kept. Makes no table.
     *
     * @param state what the revisions are called together, at most 64 letters and digits
     */
    public Optional<String> find(String state) {
        if (!exists()) {
            return Optional.empty();
        }
        StringBuilder content = new StringBuilder();
        Rows rows = session.query("SELECT `content` FROM " + tables.schemas() + " WHERE `state` = "
                + SqlText.literal(state) + " ORDER BY `part`");
        for (Rows.Row row : rows) {
            content.append(row.required("content"));
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(content.toString());
    }

    private boolean exists() {
        String name = tables.prefix() + "schemas";
        for (Rows.Row row : session.query("SHOW TABLES" + tables.from() + " LIKE " + SqlText.literal(name))) {
            // An underscore of LIKE stands for any character.
            if (name.equals(row.text(0))) {
                return true;
            }
        }
        return false;
    }

    /** Keeps it, all parts or none, and forgets what is long ago. */
    public void remember(String state, String content, Instant keptAt) {
        layout.createSchemas(session);
        RowWriter writer = new RowWriter(tables.schemas(), COLUMNS);
        for (int part = 0; part * PART < content.length() || part == 0; part++) {
            String piece = content.substring(part * PART, Math.min(content.length(), (part + 1) * PART));
            writer.text(state, 64).number(part).text(piece, PART).moment(keptAt).next();
        }
        session.execute(writer.insert());
        for (String old : beyondKept()) {
            session.execute("DELETE FROM " + tables.schemas() + " WHERE `state` = " + SqlText.literal(old));
        }
    }

    private List<String> beyondKept() {
        List<String> states = new ArrayList<>();
        for (Rows.Row row : session.query(
                "SELECT `state` FROM " + tables.schemas() + " WHERE `part` = 0 ORDER BY `kept_at` DESC, `state`")) {
            states.add(row.required("state"));
        }
        return states.size() > KEPT ? states.subList(KEPT, states.size()) : List.of();
    }
}
