// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.operation.Operation;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.operation.reverse.Reversal;
import io.rockform.plan.Planner;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import io.rockform.random.ValidSchemas;
import io.rockform.revision.SqlRevision;
import io.rockform.revision.SqlRevisionWriter;
import io.rockform.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is generated reads back from SQL as what it was. */
class SqlRevisionLawsTest {
    private static final int PAIRS = 400;
    private static final ServerProfile PROFILE =
            new ServerProfile(StarRocksVersion.parse("3.5").orElseThrow(), RunMode.SHARED_NOTHING, 3);

    @Test
    void aRevisionInSqlDoesWhatItsOperationsDo() {
        Set<Class<?>> kinds = new HashSet<>();
        int equal = 0;
        int written = 0;
        for (long seed = 0; seed < PAIRS; seed++) {
            ValidSchemas schemas = new ValidSchemas(seed, PROFILE);
            Schema before = schemas.schema();
            List<Operation> upgrade = SchemaComparison.compare(before, schemas.variation(before), PROFILE)
                    .operations();
            List<Operation> downgrade = Reversal.ofAll(upgrade, before, PROFILE);
            Schema after = SchemaChange.applyAll(before, upgrade, PROFILE);
            String text = "-- upgrade\n" + written(upgrade, before) + "-- downgrade\n" + written(downgrade, after);
            SqlRevision read = SqlRevision.parse(text, "x.sql", Map.of());
            List<Operation> again = read.upgrade(before, PROFILE);
            assertThat(Planner.plan(before, again, PROFILE).statements())
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(Planner.plan(before, upgrade, PROFILE).statements());
            assertThat(SchemaChange.applyAll(before, again, PROFILE)).isEqualTo(after);
            if (downgrade.stream().anyMatch(Operation.Irreversible.class::isInstance)) {
                assertThat(read.downgrade(after, PROFILE)).anyMatch(Operation.Irreversible.class::isInstance);
            } else {
                assertThat(SchemaChange.applyAll(after, read.downgrade(after, PROFILE), PROFILE))
                        .isEqualTo(SchemaChange.applyAll(after, downgrade, PROFILE));
            }
            upgrade.forEach(operation -> kinds.add(operation.getClass()));
            equal += again.equals(upgrade) ? 1 : 0;
            written++;
        }
        assertThat(kinds).hasSizeGreaterThan(8);
        assertThat(equal).as("most are equal to the letter").isGreaterThan(written * 8 / 10);
    }

    private static String written(List<Operation> operations, Schema before) {
        SqlRevisionWriter writer = new SqlRevisionWriter(before, PROFILE);
        StringBuilder text = new StringBuilder();
        operations.forEach(operation -> text.append(writer.next(operation)));
        return text.toString();
    }
}
