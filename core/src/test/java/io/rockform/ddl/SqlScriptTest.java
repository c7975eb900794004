// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SqlScriptTest {
    @Test
    void semicolonsWithinTextsNamesAndCommentsDoNotSplit() {
        String script = """
                -- first; a comment
                SELECT ';', ";", `;` /* ; */ FROM t;;

                  /*+ hint; */ INSERT INTO t VALUES ('it''s;'); -- last
                """;
        assertThat(SqlScript.split(script, null))
                .containsExactly(
                        new ScriptStatement("SELECT ';', \";\", `;` /* ; */ FROM t", 2, 1),
                        new ScriptStatement("/*+ hint; */ INSERT INTO t VALUES ('it''s;')", 4, 3));
    }

    @Test
    void aScriptOfCommentsHasNoStatements() {
        assertThat(SqlScript.split(" ; -- nothing\n/* at all */", null)).isEmpty();
    }

    @Test
    void whatDoesNotEndIsRefusedWhereItBegins() {
        assertThatThrownBy(() -> SqlScript.split("SELECT 1;\n SELECT 'x; SELECT 2", "a.sql"))
                .hasMessage("a.sql:2:9: syntax error: a string does not end");
        assertThatThrownBy(() -> SqlScript.split("SELECT 1 /* x", null))
                .hasMessage("1:10: syntax error: a comment does not end");
    }
}
