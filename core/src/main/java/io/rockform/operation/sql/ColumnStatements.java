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
import io.rockform.plan.Statement;
import io.rockform.profile.Feature;
import io.rockform.schema.Column;
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
        return text.columnJob(operation.table(), clause(operation));
    }

    @Override
    public List<Statement> visitDropField(DropField operation) {
        return text.columnJob(operation.table(), clause(operation));
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

    private String clause(AddField operation) {
        return "MODIFY COLUMN " + text.ddl().identifier(operation.column()) + " ADD FIELD " + path(operation.path())
                + " " + text.ddl().type(operation.type()) + position(operation.position());
    }

    private String clause(DropField operation) {
        return "MODIFY COLUMN " + text.ddl().identifier(operation.column()) + " DROP FIELD " + path(operation.path());
    }

    private String position(@Nullable ColumnPosition position) {
        if (position == null) {
            return "";
        }
        return position.after() == null ? " FIRST" : " AFTER " + text.ddl().identifier(position.after());
    }

    /** The operation as a clause among others. */
    String clause(ColumnOperation operation) {
        if (operation instanceof AddColumn add) {
            return clause(add);
        }
        if (operation instanceof DropColumn drop) {
            return clause(drop);
        }
        if (operation instanceof ModifyColumn modify) {
            return clause(modify);
        }
        if (operation instanceof AddField add) {
            return clause(add);
        }
        if (operation instanceof DropField drop) {
            return clause(drop);
        }
        throw new IllegalArgumentException("not a clause among others: " + operation);
    }

    /** The item of an array is written {@code [*]} (facts 6.2). */
    private String path(List<String> path) {
        return path.stream()
                .map(step -> step.equals("[*]") ? step : text.ddl().identifier(step))
                .collect(Collectors.joining("."));
    }
}
