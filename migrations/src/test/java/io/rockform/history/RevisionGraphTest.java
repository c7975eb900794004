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

            List<RevisionFile> down = path.downgrade(at, Set.of());
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
        assertThat(path.downgrade(Set.of("e"), Set.of("b")))
                .as("the other branch stays")
                .extracting(RevisionFile::id)
                .containsExactly("e", "d");
        assertThat(path.before(Set.of("d"), graph.get("d"))).containsExactlyInAnyOrder("b", "c");
        assertThat(path.upgrade(Set.of("b"), Set.of("d")))
                .extracting(RevisionFile::id)
                .containsExactly("c", "d");
        RockformException failure =
                catchThrowableOfType(RockformException.class, () -> path.downgrade(Set.of("b"), Set.of("c")));
        assertThat(failure.code()).isEqualTo(ProblemCode.NOT_UP_TO_DATE);
        assertThat(failure).hasMessageContaining("has not reached revision c");
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
