// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DdlWriterTest {
    private static final ServerProfile OLD = ServerProfile.of(3, 3);

    private static SchemaObject object(String sql) {
        DdlStatement statement = new DdlParser().statement(sql);
        return statement instanceof DdlStatement.CreateView create
                ? create.view()
                : ((DdlStatement.CreateTable) statement).table();
    }

    @Test
    void aTableReadsWell() {
        SchemaObject table =
                object("create table `order` (id int, name varchar(50) not null default 'x' comment 'it''s')"
                        + " primary key (id) comment 'c' distributed by hash(id) buckets 10 order by (name)"
                        + " properties ('replication_num' = '1')");
        assertThat(new DdlWriter(ServerProfile.OFFLINE, IdentifierQuoting.WHERE_NEEDED).create(table))
                .isEqualTo("""
                        CREATE TABLE `order` (
                          id INT NOT NULL,
                          name VARCHAR(50) NOT NULL DEFAULT "x" COMMENT "it's"
                        )
                        PRIMARY KEY(id)
                        COMMENT "c"
                        DISTRIBUTED BY HASH(id) BUCKETS 10
                        ORDER BY(name)
                        PROPERTIES (
                          "replication_num" = "1"
                        )""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CREATE TABLE t (a DECIMAL(39,2))                   | DECIMAL of more than 38 digits
                    CREATE TABLE t (a ARRAY<VARIANT>)                  | the VARIANT type
                    CREATE TABLE t (a JSON DEFAULT '{}')               | DEFAULT of a JSON column
                    CREATE TABLE t (a DATETIME DEFAULT CURRENT_TIMESTAMP(3)) | DEFAULT CURRENT_TIMESTAMP(n)
                    CREATE TABLE t (a DATE DEFAULT CURRENT_TIMESTAMP)  | DEFAULT CURRENT_TIMESTAMP of a DATE column
                    CREATE VIEW v SECURITY INVOKER AS SELECT 1         | SECURITY of views
                    """)
    void whatTheVersionLacksIsRefusedByName(String sql, String feature) {
        SchemaObject object = object(sql);
        assertThatThrownBy(() -> new DdlWriter(OLD).create(object))
                .asInstanceOf(type(RockformException.class))
                .satisfies(error -> assertThat(error.code()).isEqualTo(ProblemCode.NOT_IN_THIS_VERSION))
                .satisfies(error -> assertThat(error.getMessage())
                        .startsWith(feature + " is not in StarRocks 3.3.0; the first version with it is "));
        assertThat(new DdlWriter(ServerProfile.OFFLINE).create(object)).isNotBlank();
    }

    /** What every view is in versions without the clause. */
    @Test
    void securityNoneIsLeftOutWhereThereIsNoClauseForIt() {
        SchemaObject view = object("CREATE VIEW v SECURITY NONE AS SELECT 1");
        assertThat(new DdlWriter(OLD).create(view)).isEqualTo("CREATE VIEW `v`\nAS\nSELECT 1");
        assertThat(new DdlWriter(ServerProfile.OFFLINE).create(view)).contains("SECURITY NONE");
    }

    @Test
    void aBackquoteCannotBePartOfAName() {
        Table table = ((Table) object("CREATE TABLE t (a INT)")).named(new ObjectName(null, "a`b"));
        assertThatThrownBy(() -> new DdlWriter(OLD).create(table)).hasMessageContaining("'a`b' cannot be a name");
    }
}
