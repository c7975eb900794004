// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import io.rockform.server.Rows;
import io.rockform.server.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The table of revisions. */
final class RevisionTable {
    private static final List<String> COLUMNS = List.of(
            "revision", "state", "parents", "message", "checksum", "run", "changed_at", "changed_by", "duration_ms");

    private final Session session;
    private final String table;

    RevisionTable(Session session, String table) {
        this.session = session;
        this.table = table;
    }

    void write(Collection<AppliedRevision> revisions) {
        RowWriter writer = new RowWriter(table, COLUMNS);
        for (AppliedRevision revision : revisions) {
            writer.text(revision.id(), 120)
                    .name(revision.state())
                    .text(String.join(",", revision.parents()), 4000)
                    .text(revision.message(), 4000)
                    .text(revision.checksum(), 100)
                    .text(revision.run(), 40)
                    .moment(revision.changedAt())
                    .text(revision.changedBy(), 400)
                    .number(revision.duration().toMillis())
                    .next();
        }
        session.execute(writer.insert());
    }

    List<AppliedRevision> read() {
        List<AppliedRevision> revisions = new ArrayList<>();
        for (Rows.Row row : session.query(RowWriter.select(table, COLUMNS) + " ORDER BY `changed_at`, `revision`")) {
            String parents = row.required("parents");
            revisions.add(new AppliedRevision(
                    row.required("revision"),
                    AppliedRevision.State.valueOf(row.required("state").toUpperCase(Locale.ROOT)),
                    parents.isEmpty() ? List.of() : List.of(parents.split(",")),
                    row.required("message"),
                    row.required("checksum"),
                    row.required("run"),
                    Instant.parse(row.required("changed_at")),
                    row.required("changed_by"),
                    Duration.ofMillis(Long.parseLong(row.required("duration_ms")))));
        }
        return revisions;
    }
}
