// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import io.rockform.server.Rows;
import io.rockform.server.Session;
import io.rockform.server.SqlText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Pairs of a declared query and the one that is stored, of which the server has told whether they are the same; kept beside
 * the history, so that it is asked once.
 */
public final class KnownDefinitions {
    private static final int LONGEST = 1_048_576;
    private static final List<String> COLUMNS = List.of("pair", "same", "declared", "stored", "told_at");

    private final Session session;
    private final HistoryTables tables;
    private final HistoryLayout layout;

    KnownDefinitions(Session session, HistoryTables tables, HistoryLayout layout) {
        this.session = session;
        this.tables = tables;
        this.layout = layout;
    }

    /** Whether they are the same; empty if it is not known. Makes no table. */
    public Optional<Boolean> areSame(String declared, String stored) {
        if (!exists()) {
            return Optional.empty();
        }
        Rows rows = session.query("SELECT `same` FROM " + tables.definitions() + " WHERE `pair` = "
                + SqlText.literal(key(declared, stored)));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Integer.parseInt(rows.first().required("same")) == 1);
    }

    private boolean exists() {
        String name = tables.prefix() + "definitions";
        for (Rows.Row row : session.query("SHOW TABLES" + tables.from() + " LIKE " + SqlText.literal(name))) {
            // An underscore of LIKE stands for any character.
            if (name.equals(row.text(0))) {
                return true;
            }
        }
        return false;
    }

    /** Keeps what the server has told. */
    public void remember(String declared, String stored, boolean same, Instant toldAt) {
        layout.createDefinitions(session);
        RowWriter writer = new RowWriter(tables.definitions(), COLUMNS);
        writer.text(key(declared, stored), 64)
                .number(same ? 1 : 0)
                .text(declared, LONGEST)
                .text(stored, LONGEST)
                .moment(toldAt)
                .next();
        session.execute(writer.insert());
    }

    private static String key(String declared, String stored) {
        try {
            byte[] pair = (declared + "\0" + stored).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pair));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
