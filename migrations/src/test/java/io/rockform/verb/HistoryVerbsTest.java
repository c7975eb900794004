// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import static io.rockform.verb.SandboxProject.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.project.RevisionSettings;
import io.rockform.run.RevisionEntry;
import io.rockform.verb.NewRevisionRequest.RevisionFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryVerbsTest {
    @TempDir
    Path directory;

    private SandboxProject project;

    @BeforeEach
    void begin() {
        project = SandboxProject.create(directory);
        project.revision("a1", "", "op.execute(\"SELECT 1\");", "");
        project.revision("b2", "a1", "", "");
        project.revision("c3", "b2", "", "");
    }

    @AfterEach
    void end() {
        project.close();
    }

    private static List<String> ids(List<RevisionEntry> entries) {
        return entries.stream().map(RevisionEntry::id).toList();
    }

    @Test
    void listsWithoutAskingADatabase() {
        project.write("rockform.toml", "url = 'starrocks://root@nowhere.invalid/x'");
        assertThat(ids(project.run(new History(), new HistoryRequest(null, false))
                        .revisions()))
                .containsExactly("c3", "b2", "a1");
        assertThat(ids(project.run(new History(), new HistoryRequest("b:", false))
                        .revisions()))
                .containsExactly("c3", "b2");
        assertThat(ids(project.run(new History(), new HistoryRequest("base:head-1", false))
                        .revisions()))
                .containsExactly("b2", "a1");
        assertThat(ids(project.run(new Heads(), new HeadsRequest(false)).heads()))
                .containsExactly("c3");
        assertThat(project.run(new Show(), new ShowRequest("head")).sources().get(0))
                .contains("id = \"c3\"");
        assertThat(refused(() -> project.run(new History(), new HistoryRequest("a", false)))
                        .code())
                .isEqualTo(ProblemCode.USAGE);
        assertThat(refused(() -> project.run(new Current(), new CurrentRequest()))
                        .code())
                .isEqualTo(ProblemCode.UNREACHABLE);
    }

    @Test
    void currentFollowsTheDatabase() {
        assertThat(project.run(new Current(), new CurrentRequest()).pending()).isEqualTo(3);
        project.upgrade("+1");
        assertThat(ids(project.run(new Current(), new CurrentRequest()).revisions()))
                .containsExactly("a1");
        project.upgrade("a1+1");
        CurrentResult current = project.run(new Current(), new CurrentRequest());
        assertThat(ids(current.revisions())).containsExactly("b2");
        assertThat(current.pending()).isEqualTo(1);
        assertThat(project.run(new History(), new HistoryRequest(":current", true))
                        .revisions())
                .filteredOn(RevisionEntry::current)
                .extracting(RevisionEntry::id)
                .containsExactly("b2");
        project.downgrade("-2");
        assertThat(project.run(new Current(), new CurrentRequest()).revisions()).isEmpty();
        assertThat(refused(() -> project.downgrade("-1")).code()).isEqualTo(ProblemCode.UNKNOWN_REVISION);
        assertThat(refused(() -> project.upgrade("a:b")).code()).isEqualTo(ProblemCode.USAGE);
    }

    @Test
    void stampRecordsWithoutRunning() {
        StampResult stamped = project.run(new Stamp(), new StampRequest(List.of("b2"), false, false));
        assertThat(stamped.after()).containsExactly("b2");
        assertThat(project.run(new Stamp(), new StampRequest(List.of("a1"), false, false))
                        .after())
                .containsExactly("a1");
        StampResult script = project.run(new Stamp(), new StampRequest(List.of("c3"), true, false));
        project.runByHand(String.valueOf(script.script()));
        assertThat(ids(project.run(new Current(), new CurrentRequest()).revisions()))
                .containsExactly("c3");
        assertThat(project.run(new Stamp(), new StampRequest(List.of("base"), false, false))
                        .after())
                .isEmpty();
    }

    /** As version control and editors on Windows leave files. */
    @Test
    void lineEndsAndMarksOfEditorsAreNoChange() throws Exception {
        project.write("revisions/d4.sql", "-- revision: d4\n-- parents: c3\n-- upgrade\nSELECT 1;\nSELECT 2;\n");
        assertThat(project.upgrade("head").current()).containsExactly("d4");
        for (Path file : List.of(directory.resolve("revisions/d4.sql"), directory.resolve("revisions/a1_.java"))) {
            Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        }
        assertThat(project.upgrade("head").revisions()).isEmpty();
        project.write("revisions/e5.sql", "\uFEFF-- revision: e5\r\n-- parents: d4\r\n-- upgrade\r\nSELECT 3;\r\n");
        assertThat(project.upgrade("head").current()).containsExactly("e5");
        project.write("revisions/e5.sql", "-- revision: e5\n-- parents: d4\n-- upgrade\nSELECT  3;\n");
        assertThat(refused(() -> project.upgrade("head")).code()).isEqualTo(ProblemCode.CHECKSUM);
    }

    @Test
    void unknownRevisionInTheDatabase() throws Exception {
        project.upgrade("head");
        Files.delete(directory.resolve("revisions/c3_.java"));
        CurrentResult current = project.run(new Current(), new CurrentRequest());
        assertThat(current.unknown()).containsExactly("c3");
        assertThat(refused(() -> project.upgrade("head")).code()).isEqualTo(ProblemCode.UNKNOWN_REVISION);
        assertThat(refused(() -> project.run(new Stamp(), new StampRequest(List.of("b2"), false, false)))
                        .code())
                .isEqualTo(ProblemCode.UNKNOWN_REVISION);
        assertThat(project.run(new Stamp(), new StampRequest(List.of("b2"), false, true))
                        .after())
                .containsExactly("b2");
        assertThat(project.upgrade("head").revisions()).isEmpty();
    }

    @Test
    void twoHeads() {
        project.revision("d4", "b2", "", "");
        RockformException failure = refused(() -> project.upgrade("head"));
        assertThat(failure.code()).isEqualTo(ProblemCode.SEVERAL_HEADS);
        assertThat(failure).hasMessageContaining("c3").hasMessageContaining("d4");
        assertThat(refused(() -> project.run(new NewRevision(), NewRevisionRequest.empty("x")))
                        .code())
                .isEqualTo(ProblemCode.SEVERAL_HEADS);
        assertThat(project.upgrade("heads").current()).containsExactly("c3", "d4");
        NewRevisionResult merge = project.run(
                new Merge(), new MergeRequest(RevisionFacts.of("merge").withId("e5"), List.of("heads"), false, false));
        assertThat(merge.revision()).isNotNull();
        assertThat(project.upgrade("head").current()).containsExactly("e5");
        assertThat(project.downgrade("-1").current()).containsExactly("c3", "d4");
    }

    @Test
    void newRevisionsByHand() {
        NewRevisionResult written = project.run(new NewRevision(), NewRevisionRequest.empty("Add: Größe!"));
        assertThat(written.source()).contains("parents = {\"c3\"}").contains("message = \"Add: Größe!\"");
        assertThat(project.upgrade("head").revisions()).hasSize(4);
        for (String id : List.of("a1", "x y", "../x")) {
            NewRevisionRequest request = NewRevisionRequest.empty("x")
                    .withFacts(RevisionFacts.of("x").withId(id));
            assertThat(refused(() -> project.run(new NewRevision(), request)).code())
                    .isEqualTo(ProblemCode.USAGE);
        }
        NewRevisionRequest branch = NewRevisionRequest.empty("x").withHeads("a1");
        assertThat(refused(() -> project.run(new NewRevision(), branch))).hasMessageContaining("--splice");
        NewRevisionRequest sql = NewRevisionRequest.empty("in SQL")
                .withFacts(RevisionFacts.of("in SQL").withId("e5").withFormat(RevisionSettings.Format.SQL));
        assertThat(project.run(new NewRevision(), sql).source()).isEqualTo("""
                -- revision: e5
                -- parents: %s
                -- message: in SQL
                -- created: 2026-01-02T03:04:05Z

                -- upgrade

                -- downgrade
                """.formatted(
                        java.util.Objects.requireNonNull(written.revision()).id()));
        assertThat(project.upgrade("head").current()).containsExactly("e5");
    }

    @Test
    void faultsOfRevisionsNameFileAndLine() {
        project.revision("d4", "c3", "op.nonsense();", "");
        Problem compilation = refused(() -> project.upgrade("head")).problems().get(0);
        assertThat(compilation.code()).isEqualTo(ProblemCode.COMPILATION);
        assertThat(compilation.place()).isEqualTo("revisions/d4_.java:7:11");
        project.revision("d4", "c3", "throw new IllegalStateException(\"no\");", "");
        Problem thrown = refused(() -> project.upgrade("head")).problems().get(0);
        assertThat(thrown.place()).isEqualTo("revisions/d4_.java:7");
        project.revision("d4", "c3", "op.dropColumn(\"missing\", \"c\");", "");
        Problem refused = refused(() -> project.upgrade("head")).problems().get(0);
        assertThat(refused.code()).isEqualTo(ProblemCode.OPERATION_REFUSED);
        assertThat(refused.place()).isEqualTo("revisions/d4_.java");
        assertThat(refused.message())
                .contains("the upgrade of revision d4 cannot be run")
                .contains("missing");
        assertThat(project.run(new Current(), new CurrentRequest()).revisions())
                .as("nothing was sent, not even of the revisions before")
                .isEmpty();
    }

    @Test
    void pingTellsTheServer() {
        PingResult ping = project.run(new Ping(), new PingRequest());
        assertThat(ping.version()).matches("\\d+\\.\\d+.*");
        assertThat(ping.aliveBackends()).isPositive();
        Invocation elsewhere = Invocation.in(directory.getRoot()).withEnvironment(Map.of());
        assertThat(refused(() -> new Ping().run(elsewhere, new PingRequest()))).hasMessageContaining("--url URL");
        assertThat(new Ping()
                        .run(elsewhere.withUrl("sandbox:mem"), new PingRequest())
                        .database())
                .isEqualTo("sandbox:mem");
    }
}
