// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.sql;

import static io.rockform.operation.sql.StatementText.immediate;

import io.rockform.ddl.DdlWriter;
import io.rockform.operation.ColumnOperation;
import io.rockform.operation.ColumnOperation.AddColumn;
import io.rockform.operation.ColumnOperation.AddField;
import io.rockform.operation.ColumnOperation.DropColumn;
import io.rockform.operation.ColumnOperation.DropField;
import io.rockform.operation.ColumnOperation.ModifyColumn;
import io.rockform.operation.ColumnOperation.RenameColumn;
import io.rockform.operation.ColumnPosition;
import io.rockform.operation.Operation;
import io.rockform.plan.Job;
import io.rockform.plan.JobKind;
import io.rockform.plan.Statement;
import io.rockform.profile.Feature;
import io.rockform.schema.Column;
import io.rockform.schema.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Operations on columns as statements. */
final class ColumnStatements implements ColumnOperation.Visitor<List<Statement>> {
    private final StatementText text;

    ColumnStatements(StatementText text) {
        this.text = text;
    }

    @Override
    public List<Statement> visitAddColumn(AddColumn operation) {
        return text.columnJob(operation.table(), clause(operation));
    }

    @Override
    public List<Statement> visitDropColumn(DropColumn operation) {
        return text.columnJob(operation.table(), clause(operation));
    }

    /** Where only the comment changes, the form that needs no job (3.5 and newer). */
    @Override
    public List<Statement> visitModifyColumn(ModifyColumn operation) {
        if (isCommentOnly(operation) && text.profile().has(Feature.MODIFY_COLUMN_COMMENT)) {
            Column column = operation.column();
            return immediate(text.alterTable(operation.table()) + "MODIFY COLUMN "
                    + text.ddl().identifier(column.name()) + " COMMENT " + DdlWriter.literal(column.comment()));
        }
        return text.columnJob(operation.table(), clause(operation));
    }

    @Override
    public List<Statement> visitRenameColumn(RenameColumn operation) {
        return immediate(text.alterTable(operation.table()) + "RENAME COLUMN "
                + text.ddl().identifier(operation.column()) + " TO "
                + text.ddl().identifier(operation.newName()));
    }

    @Override
    public List<Statement> visitAddField(AddField operation) {
        String clause = "MODIFY COLUMN " + text.ddl().identifier(operation.column()) + " ADD FIELD "
                + path(operation.path()) + " " + text.ddl().type(operation.type()) + position(operation.position());
        return text.columnJob(operation.table(), clause);
    }

    @Override
    public List<Statement> visitDropField(DropField operation) {
        String clause =
                "MODIFY COLUMN " + text.ddl().identifier(operation.column()) + " DROP FIELD " + path(operation.path());
        return text.columnJob(operation.table(), clause);
    }

    /** Whether the operation changes nothing but the comment of an existing column. */
    private boolean isCommentOnly(ModifyColumn operation) {
        Optional<Column> old = text.before()
                .table(operation.table())
                .flatMap(table -> table.column(operation.column().name()));
        return operation.position() == null
                && old.filter(column ->
                                column.withComment("").equals(operation.column().withComment("")))
                        .isPresent();
    }

    private String clause(AddColumn operation) {
        return "ADD COLUMN " + text.ddl().column(operation.column(), operation.key()) + position(operation.position());
    }

    private String clause(DropColumn operation) {
        return "DROP COLUMN " + text.ddl().identifier(operation.column());
    }

    private String clause(ModifyColumn operation) {
        return "MODIFY COLUMN " + text.ddl().column(operation.column(), operation.key())
                + position(operation.position());
    }

    private String position(@Nullable ColumnPosition position) {
        if (position == null) {
            return "";
        }
        return position.after() == null ? " FIRST" : " AFTER " + text.ddl().identifier(position.after());
    }

    /** Several column changes of one table as one ALTER. */
    Statement combined(ObjectName table, List<Operation> operations) {
        String clauses = operations.stream().map(this::clause).collect(Collectors.joining(", "));
        return new Statement(text.alterTable(table) + clauses, new Job(JobKind.COLUMN, table));
    }

    private String clause(Operation operation) {
        if (operation instanceof AddColumn add) {
            return clause(add);
        }
        if (operation instanceof DropColumn drop) {
            return clause(drop);
        }
        if (operation instanceof ModifyColumn modify) {
            return clause(modify);
        }
        throw new IllegalArgumentException("not a column change: " + operation);
    }

    /** The item of an array is written {@code [*]} (facts 6.2). */
    private String path(List<String> path) {
        return path.stream()
                .map(step -> step.equals("[*]") ? step : text.ddl().identifier(step))
                .collect(Collectors.joining("."));
    }
}
