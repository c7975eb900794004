// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSqlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE USER u IDENTIFIED BY 'geheim'",
                "create user u identified  by\n\"geheim\"",
                "CREATE USER 'u'@'%' IDENTIFIED BY PASSWORD '*geheim'",
                "ALTER USER u IDENTIFIED WITH mysql_native_password BY 'it''s geheim'",
                "ALTER USER u IDENTIFIED WITH authentication_ldap_simple AS 'a\\'geheim'",
                "SET PASSWORD FOR u = PASSWORD('geheim')",
                "SET PASSWORD = 'geheim'",
                "CREATE EXTERNAL CATALOG c PROPERTIES (\"type\" = \"jdbc\", \"password\" = \"geheim\", \"user\" = \"u\")",
                "CREATE STORAGE VOLUME v TYPE = S3 PROPERTIES (\"aws.s3.secret_key\"=\"geheim\", \"aws.s3.access_key\"='geheim')",
            })
    void masksSecrets(String sql) {
        assertThat(SecretSql.masked(sql)).doesNotContain("geheim").contains("***");
        assertThat(SecretSql.masked(SecretSql.masked(sql))).isEqualTo(SecretSql.masked(sql));
    }

    @Test
    void leavesEverythingElse() {
        String sql =
                "CREATE TABLE t (password VARCHAR(10) COMMENT \"the password\") PROPERTIES (\"replication_num\" = \"1\")";
        assertThat(SecretSql.masked(sql)).isEqualTo(sql);
    }
}
