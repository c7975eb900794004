// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import static io.rockform.history.RandomHistories.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionNamesTest {
    private static final List<RevisionFile> LINE =
            List.of(revision("1a"), revision("ae10", "1a"), revision("ae27", "ae10"), revision("27c6", "ae27"));
    private static final List<RevisionFile> FORK =
            List.of(revision("r"), revision("left", "r"), revision("right", "r"), revision("leaf", "left"));

    /** The database of the line is at ae27. */
    @ParameterizedTest
    @CsvSource({
        "ae27, ae27",
        "27, 27c6",
        "1, 1a",
        "head, 27c6",
        "heads, 27c6",
        "base, ''",
        "current, ae27",
        "+1, 27c6",
        "-1, ae10",
        "-3, ''",
        "+0, ae27",
        "ae10+2, 27c6",
        "ae10-1, 1a",
        "head-1, ae27",
        "base+2, ae10",
        "current-2, 1a",
    })
    void onALine(String name, String ids) {
        Set<String> expected = ids.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(ids.split(" ")));
        assertThat(new RevisionNames(RevisionGraphTest.graph(LINE), Set.of("ae27")).resolve(name))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ae    | AMBIGUOUS_REVISION | ae10 \"does ae10\", ae27",
                "ae72  | UNKNOWN_REVISION   | Did you mean 'ae27'?",
                "haed  | UNKNOWN_REVISION   | Did you mean 'head'?",
                "zzzzz | UNKNOWN_REVISION   | rockform history",
                "''    | UNKNOWN_REVISION   | there is no revision",
                "+2    | UNKNOWN_REVISION   | only 1 revision comes after",
                "-4    | UNKNOWN_REVISION   | only 3 revisions come before",
                "x@head | UNKNOWN_REVISION  | there is no branch 'x'",
            })
    void refusedOnALine(String name, ProblemCode code, String text) {
        RevisionNames names = new RevisionNames(RevisionGraphTest.graph(LINE), Set.of("ae27"));
        String given = name.equals("''") ? "" : name;
        RockformException failure = catchThrowableOfType(RockformException.class, () -> names.resolve(given));
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure).hasMessageContaining(text);
    }

    @Test
    void severalHeads() {
        RevisionNames names = new RevisionNames(RevisionGraphTest.graph(FORK), Set.of("r"));
        assertThat(names.resolve("heads")).containsExactlyInAnyOrder("leaf", "right");
        assertThat(names.resolve("left+1")).containsExactly("leaf");
        assertThat(catchThrowableOfType(RockformException.class, () -> names.resolve("head"))
                        .code())
                .isEqualTo(ProblemCode.SEVERAL_HEADS);
        assertThat(catchThrowableOfType(RockformException.class, () -> names.resolve("+1")))
                .hasMessageContaining("left")
                .hasMessageContaining("right");
        assertThat(catchThrowableOfType(RockformException.class, () -> names.one("heads"))
                        .code())
                .isEqualTo(ProblemCode.AMBIGUOUS_REVISION);
    }

    /** Two branches of r: shop with s1, s2, s3 and pay with p1; a second root alone, labelled other. */
    private static final List<RevisionFile> BRANCHES = List.of(
            revision("r1"),
            RevisionGraphTest.labelled("s1", "shop", "r1"),
            revision("s2", "s1"),
            revision("s3", "s2"),
            RevisionGraphTest.labelled("p1", "pay", "r1"),
            RevisionGraphTest.labelled("o1", "other"),
            revision("o2", "o1"));

    @ParameterizedTest
    @CsvSource({
        "shop@head, r1, s3",
        "shop@heads, r1, s3",
        "shop@base, r1, ''",
        "shop, r1, s1",
        "shop@s2, r1, s2",
        "shop@s, s2 p1, AMBIGUOUS_REVISION",
        "shop@+1, r1, s1",
        "shop@+1, s2 p1, s3",
        "pay@+1, s2, p1",
        "pay@+1, s2 o1, p1",
        "other@+1, s2, o1",
        "other@+2, '', o2",
        "shop@+2, '', s1",
        "shop@-1, s2 p1, s1",
        "shop@s1+2, '', s3",
        "shop@r1+1, '', s1",
        "shop@head-2, '', s1",
        "s2@head, '', s3",
        "shop@current, s2 p1, s2",
        "r1@heads, '', s3 p1",
        "r1@head, '', SEVERAL_HEADS",
        "+1, s2 p1, AMBIGUOUS_REVISION",
        "-1, s2 p1, AMBIGUOUS_REVISION",
        "r1+1, '', AMBIGUOUS_REVISION",
        "shop@p1, '', UNKNOWN_REVISION",
        "shop@o, '', UNKNOWN_REVISION",
        "nope@head, '', UNKNOWN_REVISION",
        "shop@+9, s1, UNKNOWN_REVISION",
        "shop@head@x, '', UNKNOWN_REVISION",
        "head, '', SEVERAL_HEADS",
    })
    void onBranches(String name, String current, String expected) {
        List<String> at = current.isEmpty() ? List.of() : List.of(current.split(" "));
        RevisionNames names = new RevisionNames(RevisionGraphTest.graph(BRANCHES), at);
        if (expected.matches("[A-Z_]+")) {
            assertThat(catchThrowableOfType(RockformException.class, () -> names.resolve(name))
                            .code())
                    .isEqualTo(ProblemCode.valueOf(expected));
        } else {
            Set<String> ids = expected.isEmpty() ? Set.of() : Set.of(expected.split(" "));
            assertThat(names.resolve(name)).isEqualTo(ids);
        }
    }

    @Test
    void theWaysOutAreListed() {
        RevisionNames names = new RevisionNames(RevisionGraphTest.graph(BRANCHES), List.of("s2", "p1"));
        assertThat(catchThrowableOfType(RockformException.class, () -> names.resolve("head")))
                .hasMessageContaining("o2 \"does o2\", p1 \"does p1\", s3")
                .hasMessageContaining("other@head or pay@head or shop@head")
                .hasMessageContaining("rockform merge heads");
        assertThat(catchThrowableOfType(RockformException.class, () -> names.resolve("+1")))
                .hasMessageContaining("shop@+1 or pay@+1")
                .hasMessageContaining("heads");
        assertThat(catchThrowableOfType(RockformException.class, () -> names.resolve("r1@head")))
                .hasMessageContaining("branch 'r1' has several heads")
                .hasMessageContaining("rockform merge r1@heads");
        assertThat(catchThrowableOfType(RockformException.class, () -> names.upgradeTargets("-1")))
                .hasMessageContaining("rockform downgrade -1");
        assertThat(catchThrowableOfType(RockformException.class, () -> names.downgradeTarget("+1")))
                .hasMessageContaining("rockform upgrade +1");
        assertThat(catchThrowableOfType(RockformException.class, () -> names.resolve("shpo@head")))
                .hasMessageContaining("Did you mean 'shop'?");
    }

    @Test
    void everyUniquePrefixIsTheRevision() {
        RevisionGraph graph = RevisionGraphTest.graph(RandomHistories.of(new java.util.Random(3), 40));
        RevisionNames names = new RevisionNames(graph, Set.of());
        for (String id : graph.ids()) {
            for (int length = 1; length <= id.length(); length++) {
                String prefix = id.substring(0, length);
                long fitting = graph.ids().stream()
                        .filter(each -> each.startsWith(prefix))
                        .count();
                if (fitting == 1) {
                    assertThat(names.resolve(prefix)).containsExactly(id);
                }
            }
        }
    }
}
