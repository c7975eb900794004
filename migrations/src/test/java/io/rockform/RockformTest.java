// SPDX-License-Identifier: Apache-2.0
package io.rockform;

import static io.rockform.declare.Types.INT;
import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.schema.ObjectName;
import org.junit.jupiter.api.Test;

class RockformTest {
    @Test
    void connectsAndCreatesWhatIsDeclared() {
        Models models = Rockform.models(
                schema -> schema.view("v", v -> v.as("SELECT k FROM t")).table("t", t -> t.column("k", INT)
                        .duplicateKey("k")
                        .distributedBy("HASH(k) BUCKETS 1")
                        .property("replication_num", "1")));
        try (TestDatabase database = TestDatabase.create();
                RockformConnection connection = Rockform.connect(database.url())) {
            assertThat(connection.query("SELECT 1").first().text(0)).isEqualTo("1");
            assertThat(models.compare(connection).operations()).hasSize(2);
            assertThat(models.createAll(connection)).containsExactly(ObjectName.of("t"), ObjectName.of("v"));
            assertThat(models.createAll(connection)).isEmpty();
            assertThat(models.compare(connection).isEmpty()).isTrue();
            assertThat(models.dropAll(connection)).containsExactly(ObjectName.of("v"), ObjectName.of("t"));
            assertThat(connection.schema().isEmpty()).isTrue();
        }
    }
}
