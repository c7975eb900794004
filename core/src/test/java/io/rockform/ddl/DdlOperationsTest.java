// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.ddl.server.DdlOperations;
import io.rockform.operation.ColumnOperation;
import io.rockform.operation.ColumnPosition;
import io.rockform.operation.Operation;
import io.rockform.operation.OperationRefused;
import io.rockform.operation.TableOperation;
import io.rockform.operation.ViewOperation;
import io.rockform.schema.Column;
import io.rockform.schema.DataType.Simple;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.View;
import io.rockform.schema.ViewSecurity;
import java.util.List;
import org.junit.jupiter.api.Test;

class DdlOperationsTest {
    private static final DdlParser PARSER = new DdlParser();
    private static final ObjectName T = ObjectName.of("t");
    private static final ObjectName V = ObjectName.of("v");
    private static final Schema SCHEMA = schema("CREATE TABLE t (a INT, b INT) DUPLICATE KEY(a)")
            .with(new View(V, List.of(), "c", ViewSecurity.INVOKER, "SELECT 1"));

    private static Schema schema(String sql) {
        return Schema.of(((DdlStatement.CreateTable) PARSER.statement(sql)).table());
    }

    private static List<Operation> operations(String sql) {
        return DdlOperations.of(PARSER.statement(sql), SCHEMA);
    }

    @Test
    void eachClauseOfAnAlterIsAnOperation() {
        assertThat(operations("ALTER TABLE t ADD COLUMN (x INT, y INT), ADD COLUMN z INT KEY AFTER a, DROP COLUMN b"))
                .containsExactly(
                        new ColumnOperation.AddColumn(T, Column.of("x", Simple.INT), false, null),
                        new ColumnOperation.AddColumn(T, Column.of("y", Simple.INT), false, null),
                        new ColumnOperation.AddColumn(T, Column.of("z", Simple.INT), true, ColumnPosition.after("a")),
                        new ColumnOperation.DropColumn(T, "b"));
    }

    @Test
    void aChangedCommentIsTheColumnsWholeDefinition() {
        assertThat(operations("ALTER TABLE t MODIFY COLUMN A COMMENT 'x'"))
                .containsExactly(new ColumnOperation.ModifyColumn(
                        T, Column.of("a", Simple.INT).withComment("x"), true, null));
        assertThatThrownBy(() -> operations("ALTER TABLE t MODIFY COLUMN zz COMMENT 'x'"))
                .isInstanceOf(OperationRefused.class);
    }

    @Test
    void ifExistsAndIfNotExistsDependOnWhatIsThere() {
        assertThat(operations("CREATE TABLE IF NOT EXISTS t (x INT)")).isEmpty();
        assertThat(operations("DROP TABLE IF EXISTS zz")).isEmpty();
        assertThat(operations("DROP TABLE zz")).containsExactly(new TableOperation.DropTable(ObjectName.of("zz")));
    }

    /** Trap 6: what the statement does on the server, not what its author may have meant. */
    @Test
    void alterViewLosesTheCommentAndKeepsTheSecurity() {
        assertThat(operations("ALTER VIEW v AS SELECT 2"))
                .containsExactly(new ViewOperation.ReplaceView(new View(V, List.of(), "", null, "SELECT 2")));
        assertThat(operations("CREATE OR REPLACE VIEW v SECURITY NONE AS SELECT 2"))
                .containsExactly(new ViewOperation.ReplaceView(new View(V, List.of(), "", null, "SELECT 2")));
        assertThat(operations("ALTER VIEW v SET SECURITY NONE"))
                .containsExactly(
                        new ViewOperation.ReplaceView(new View(V, List.of(), "c", ViewSecurity.NONE, "SELECT 1")));
    }

    @Test
    void orReplaceCreatesWhatIsNotThere() {
        assertThat(operations("CREATE OR REPLACE VIEW w AS SELECT 1"))
                .containsExactly(
                        new ViewOperation.CreateView(new View(ObjectName.of("w"), List.of(), "", null, "SELECT 1")));
    }

    @Test
    void likeCopiesTheOtherTable() {
        assertThat(operations("CREATE TABLE u LIKE t"))
                .containsExactly(new TableOperation.CreateTable(
                        SCHEMA.table(T).orElseThrow().named(ObjectName.of("u"))));
        assertThatThrownBy(() -> operations("CREATE TABLE u LIKE zz")).isInstanceOf(OperationRefused.class);
    }
}
