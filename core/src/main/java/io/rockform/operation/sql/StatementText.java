// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.sql;

import io.rockform.ddl.DdlWriter;
import io.rockform.plan.Job;
import io.rockform.plan.JobKind;
import io.rockform.plan.Statement;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the statements of all operations are made with.
 *
 * @param before the schema that the operation is applied to, as far as it is known
 */
record StatementText(Schema before, ServerProfile profile, DdlWriter ddl) {
    StatementText(Schema before, ServerProfile profile) {
        this(before, profile, new DdlWriter(profile));
    }

    static List<Statement> immediate(String sql) {
        return List.of(Statement.immediate(sql));
    }

    String alterTable(ObjectName table) {
        return "ALTER TABLE " + ddl.name(table) + " ";
    }

    String alterMaterializedView(ObjectName view) {
        return "ALTER MATERIALIZED VIEW " + ddl.name(view) + " ";
    }

    List<Statement> columnJob(ObjectName table, String clause) {
        return List.of(new Statement(alterTable(table) + clause, new Job(JobKind.COLUMN, table)));
    }

    String names(List<String> names) {
        return names.stream().map(ddl::identifier).collect(Collectors.joining(", "));
    }
}
