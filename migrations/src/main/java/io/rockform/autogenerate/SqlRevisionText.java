// SPDX-License-Identifier: Apache-2.0
package io.rockform.autogenerate;

import io.rockform.codegen.RevisionSource.Header;
import io.rockform.codegen.RevisionSource.Step;
import io.rockform.profile.ServerProfile;
import io.rockform.revision.SqlRevisionWriter;
import io.rockform.schema.Schema;
import java.util.List;

/** The text of a revision file in SQL. */
final class SqlRevisionText {
    private final StringBuilder text = new StringBuilder();

    SqlRevisionText(Header header) {
        line("revision", header.id());
        list("parents", header.parents());
        line("message", header.message());
        line("created", header.created());
        list("branch-labels", header.branchLabels());
        list("depends-on", header.dependsOn());
        list("replaces", header.replaces());
    }

    private void line(String key, String value) {
        text.append(("-- " + key + ": " + value.replaceAll("\\s*\\R\\s*", " ")).stripTrailing())
                .append('\n');
    }

    private void list(String key, List<String> ids) {
        if (!ids.isEmpty()) {
            line(key, String.join(", ", ids));
        }
    }

    /** @param before the schema that the section begins with */
    SqlRevisionText section(String name, List<Step> steps, Schema before, ServerProfile profile) {
        text.append("\n-- ").append(name).append('\n');
        SqlRevisionWriter writer = new SqlRevisionWriter(before, profile);
        for (Step step : steps) {
            text.append('\n');
            // A note is a sentence; behind a dash it is never taken for something that means more.
            step.notes().forEach(note -> text.append("-- - ")
                    .append(note.replaceAll("\\s*\\R\\s*", " "))
                    .append('\n'));
            if (step.operation() != null) {
                text.append(writer.next(step.operation()));
            }
        }
        return this;
    }

    String text() {
        return text.toString();
    }
}
