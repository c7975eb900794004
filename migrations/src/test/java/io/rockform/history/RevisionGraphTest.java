// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import static io.rockform.history.RandomHistories.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.project.FilePlaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RevisionGraphTest {
    private static final FilePlaces PLACES = new FilePlaces(Path.of("."));

    @Test
    void orderPutsEarlierOnesFirstAndDoesNotDependOnTheFiles() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            List<RevisionFile> revisions = RandomHistories.of(random, 1 + random.nextInt(20));
            List<RevisionFile> ordered = graph(revisions).all();
            Set<String> seen = new HashSet<>();
            for (RevisionFile revision : ordered) {
                assertThat(seen).containsAll(revision.prerequisites());
                seen.add(revision.id());
            }
            assertThat(ordered).containsExactlyInAnyOrderElementsOf(revisions);
            Collections.shuffle(revisions, random);
            assertThat(graph(revisions).all()).isEqualTo(ordered);
        }
    }

    /** From base to any place and back: each revision once up, once down, in opposite order, and at base in the end. */
    @Test
    void upgradeAndDowngradeAreInverse() {
        Random random = new Random(13);
        for (int round = 0; round < 200; round++) {
            List<RevisionFile> revisions = RandomHistories.of(random, 1 + random.nextInt(15));
            RevisionGraph graph = graph(revisions);
            HistoryPath path = new HistoryPath(graph);
            Set<String> targets =
                    Set.of(revisions.get(random.nextInt(revisions.size())).id());

            Set<String> at = new LinkedHashSet<>();
            List<RevisionFile> up = path.upgrade(at, targets);
            for (RevisionFile revision : up) {
                at = path.after(at, revision);
            }
            assertThat(graph.upTo(at)).isEqualTo(graph.upTo(targets));
            assertThat(path.upgrade(at, targets)).isEmpty();

            List<RevisionFile> down = path.downgrade(at, new RevisionNames(graph, at).downgradeTarget("base"));
            for (RevisionFile revision : down) {
                Set<String> after = path.before(at, revision);
                assertThat(graph.upTo(after)).doesNotContain(revision.id());
                assertThat(graph.upTo(at)).containsAll(graph.upTo(after));
                at = after;
            }
            assertThat(at).isEmpty();
            List<RevisionFile> reversed = new ArrayList<>(down);
            Collections.reverse(reversed);
            assertThat(reversed).isEqualTo(up);
        }
    }

    @Test
    void branchesAndMerge() {
        RevisionGraph graph = graph(List.of(
                revision("a"), revision("b", "a"), revision("c", "a"), revision("d", "b", "c"), revision("e", "d")));
        HistoryPath path = new HistoryPath(graph);
        assertThat(graph.heads()).extracting(RevisionFile::id).containsExactly("e");
        assertThat(down(graph, "b", "e"))
                .as("the other branch stays")
                .extracting(RevisionFile::id)
                .containsExactly("e", "d");
        assertThat(path.before(Set.of("d"), graph.get("d"))).containsExactlyInAnyOrder("b", "c");
        assertThat(path.upgrade(Set.of("b"), Set.of("d")))
                .extracting(RevisionFile::id)
                .containsExactly("c", "d");
        RockformException failure = catchThrowableOfType(RockformException.class, () -> down(graph, "c", "b"));
        assertThat(failure.code()).isEqualTo(ProblemCode.NOT_UP_TO_DATE);
        assertThat(failure).hasMessageContaining("has not reached revision c");
    }

    private static List<RevisionFile> down(RevisionGraph graph, String target, String... current) {
        RevisionNames names = new RevisionNames(graph, List.of(current));
        return new HistoryPath(graph).downgrade(List.of(current), names.downgradeTarget(target));
    }

    @Test
    void downgradeOfOneBranchLeavesTheOthers() {
        RevisionGraph graph = graph(List.of(
                revision("r"),
                labelled("a1", "shop", "r"),
                revision("a2", "a1"),
                labelled("b1", "pay", "r"),
                revision("b2", "b1")));
        assertThat(down(graph, "shop@-1", "a2", "b2"))
                .extracting(RevisionFile::id)
                .containsExactly("a2");
        assertThat(down(graph, "shop@-2", "a2", "b2"))
                .extracting(RevisionFile::id)
                .containsExactly("a2", "a1");
        assertThat(down(graph, "shop@r", "a2", "b2"))
                .extracting(RevisionFile::id)
                .containsExactly("a2", "a1");
        assertThat(down(graph, "r", "a2", "b2"))
                .extracting(RevisionFile::id)
                .containsExactlyInAnyOrder("a2", "a1", "b2", "b1");
        assertThat(catchThrowableOfType(RockformException.class, () -> down(graph, "-1", "a2", "b2")))
                .hasMessageContaining("shop@-1 or pay@-1");
    }

    @Test
    void whatDependsOnWhatIsTakenBackGoesFirst() {
        RevisionGraph graph = graph(List.of(
                labelled("a1", "shop"),
                revision("a2", "a1"),
                labelled("b1", "pay"),
                dependent(revision("b2", "b1"), "shop"),
                revision("b3", "b2")));
        assertThat(graph.get("b2").dependsOn())
                .as("a label is the revision with it")
                .containsExactly("a1");
        assertThat(new HistoryPath(graph).upgrade(Set.of(), Set.of("b2")))
                .extracting(RevisionFile::id)
                .containsExactly("a1", "b1", "b2");
        assertThat(down(graph, "shop@base", "a1", "b3"))
                .extracting(RevisionFile::id)
                .containsExactly("b3", "b2", "a1");
        assertThat(graph.heads()).extracting(RevisionFile::id).containsExactlyInAnyOrder("a2", "b3");
        assertThat(new RevisionNames(graph, Set.of("a1", "b2")).resolve("+1"))
                .as("the one that is depended on is behind")
                .containsExactly("b3");
    }

    static RevisionFile labelled(String id, String label, String... parents) {
        RevisionFile plain = revision(id, parents);
        return new RevisionFile(
                id,
                plain.parents(),
                plain.message(),
                "",
                List.of(label),
                List.of(),
                List.of(),
                plain.className(),
                plain.file(),
                1);
    }

    private static RevisionFile dependent(RevisionFile revision, String dependsOn) {
        return revision.withDependsOn(List.of(dependsOn));
    }

    @Test
    void labelsSpreadAlongTheirBranch() {
        RevisionGraph graph = graph(List.of(
                revision("r"),
                revision("a1", "r"),
                labelled("a2", "shop", "a1"),
                revision("a3", "a2"),
                revision("b1", "r"),
                revision("m", "a3", "b1")));
        assertThat(graph.labels("a1")).as("back to where the branch begins").containsExactly("shop");
        assertThat(graph.labels("m")).containsExactly("shop");
        assertThat(graph.labels("r")).isEmpty();
        assertThat(graph.labels("b1")).isEmpty();
        assertThat(refused(labelled("a", "shop"), labelled("b", "shop", "a")))
                .hasMessageContaining("'shop' is used twice: also by a \"does a\" in a.java");
        assertThat(refused(labelled("a", "b"), revision("b", "a"))).hasMessageContaining("'b' is used twice");
        assertThat(refused(labelled("a", "x y"))).hasMessageContaining("cannot be a branch label");
        assertThat(refused(labelled("a", "head"))).hasMessageContaining("cannot be a branch label");
    }

    @Test
    void rangesHaveAnEndThatComesFromTheirStart() {
        RevisionGraph graph = graph(List.of(revision("a"), revision("b", "a"), revision("c", "a"), revision("d", "c")));
        assertThat(RevisionRange.parse("a:b").in(graph, Set.of()))
                .extracting(RevisionFile::id)
                .containsExactly("a", "b");
        assertThat(RevisionRange.parse("a:d").in(graph, Set.of()))
                .extracting(RevisionFile::id)
                .containsExactly("a", "c", "d");
        assertThat(RevisionRange.parse("-1:current").in(graph, Set.of("d")))
                .extracting(RevisionFile::id)
                .containsExactly("c", "d");
        assertThat(RevisionRange.parse("-2:d").in(graph, Set.of()))
                .extracting(RevisionFile::id)
                .containsExactly("a", "c", "d");
        assertThat(RevisionRange.parse("c:+1").in(graph, Set.of()))
                .extracting(RevisionFile::id)
                .containsExactly("c", "d");
        assertThat(RevisionRange.parse("-1:+1").in(graph, Set.of("c")))
                .extracting(RevisionFile::id)
                .containsExactly("a", "c", "d");
        for (String unrelated : List.of("b:d", "d:a", "b:c")) {
            RockformException failure =
                    catchThrowableOfType(RockformException.class, () -> RevisionRange.parse(unrelated)
                            .in(graph, Set.of()));
            assertThat(failure.code()).isEqualTo(ProblemCode.UNRELATED_RANGE);
        }
        assertThat(catchThrowableOfType(RockformException.class, () -> RevisionRange.parse("a"))
                        .code())
                .isEqualTo(ProblemCode.USAGE);
    }

    @Test
    void brokenHistoriesNameTheFiles() {
        assertThat(refused(revision("a"), revision("a")))
                .hasMessageContaining("a.java:1: the id a is used twice: also in a.java");
        assertThat(refused(revision("abcd"), revision("b", "abce")))
                .hasMessageContaining("b.java:1: revision b \"does b\" follows 'abce', which no file has")
                .hasMessageContaining("Did you mean 'abcd'?");
        assertThat(refused(
                        revision("r"), revision("a", "c"), revision("b", "a"), revision("c", "b"), revision("x", "c")))
                .hasMessageContaining("a -> c -> b -> a")
                .hasMessageContaining("a.java, c.java, b.java");
        assertThat(refused(revision("a", "a"))).hasMessageContaining("a -> a");
    }

    private static RockformException refused(RevisionFile... revisions) {
        RockformException failure = catchThrowableOfType(RockformException.class, () -> graph(List.of(revisions)));
        assertThat(failure.code()).isEqualTo(ProblemCode.BROKEN_HISTORY);
        return failure;
    }

    static RevisionGraph graph(List<RevisionFile> revisions) {
        return RevisionGraph.of(revisions, PLACES);
    }
}
