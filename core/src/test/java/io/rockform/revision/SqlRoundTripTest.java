// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.operation.Operation;
import io.rockform.operation.TableOperation;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.operation.reverse.Reversal;
import io.rockform.problem.RockformException;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each operation is written as SQL, and is itself again when that is read. */
class SqlRoundTripTest {
    private static final int SEEDS = 40;
    /** The newest, which has every statement. */
    private static final ServerProfile PROFILE =
            new ServerProfile(StarRocksVersion.parse("4.1").orElseThrow(), RunMode.SHARED_NOTHING, 3);
    /**
     * What is read as something else, with the reason: the rows that a rebuild copies are an INSERT, which is the user's
     * own statement like any other, with what tells that it has been done; code is Java, and refused.
     */
    private static final Set<Class<?>> NOT_OF_SQL = Set.of(TableOperation.CopyRows.class, Operation.RunCode.class);

    private final Schema schema = AppliableOperations.schema(PROFILE);

    @Test
    void everyKindIsItselfAgain() {
        Set<Class<?>> kinds = new HashSet<>();
        List<String> failures = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            for (Operation operation : new AppliableOperations(seed).ofEveryKind()) {
                kinds.add(operation.getClass());
                String text = new SqlRevisionWriter(schema, PROFILE).next(operation);
                List<Operation> read = SqlRevision.parse("-- upgrade\n" + text, "x.sql", Map.of())
                        .upgrade(schema, PROFILE);
                if (!read.equals(List.of(operation))) {
                    failures.add(operation + "\n  written as " + text + "  is read as " + read);
                }
            }
        }
        assertThat(failures).isEmpty();
        kinds.addAll(NOT_OF_SQL);
        assertThat(kinds).isEqualTo(kinds(Operation.class).collect(Collectors.toSet()));
    }

    /** What leads back can be written as well, and leads back. */
    @Test
    void theWayBackIsItselfAgain() {
        for (long seed = 0; seed < SEEDS; seed++) {
            for (Operation operation : new AppliableOperations(seed).ofEveryKind()) {
                if (operation instanceof Operation.Irreversible) {
                    continue;
                }
                Schema after = SchemaChange.apply(schema, operation, PROFILE);
                List<Operation> back = Reversal.of(operation, schema, PROFILE);
                if (back.stream().anyMatch(Operation.Irreversible.class::isInstance)) {
                    continue;
                }
                SqlRevisionWriter writer = new SqlRevisionWriter(after, PROFILE);
                String text = back.stream().map(writer::next).collect(Collectors.joining());
                List<Operation> read = SqlRevision.parse("-- upgrade\n" + text, "x.sql", Map.of())
                        .upgrade(after, PROFILE);
                assertThat(SchemaChange.applyAll(after, read, PROFILE))
                        .as("%s, back by %s", operation, text)
                        .isEqualTo(SchemaChange.applyAll(after, back, PROFILE));
            }
        }
    }

    @Test
    void copiedRowsAreAStatementThatTellsWhetherItWasDone() {
        Operation copied = new TableOperation.CopyRows(ObjectName.of("k2"), ObjectName.of("k"), List.of("a", "b"));

        String text = new SqlRevisionWriter(schema, PROFILE).next(copied);

        assertThat(SqlRevision.parse("-- upgrade\n" + text, "x.sql", Map.of()).upgrade(schema, PROFILE))
                .containsExactly(new Operation.ExecuteSql(
                        "INSERT INTO `k` (`a`, `b`) SELECT `a`, `b` FROM `k2`", "SELECT COUNT(*) > 0 FROM `k`", false));
    }

    @Test
    void codeIsRefused() {
        Operation code = new Operation.RunCode("fill", connection -> {}, null, false);

        assertThatThrownBy(() -> new SqlRevisionWriter(schema, PROFILE).next(code))
                .isInstanceOf(RockformException.class)
                .hasMessageContaining("code cannot be written as SQL: 'fill'");
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SqlRoundTripTest::kinds)
                : Stream.of(type);
    }
}
