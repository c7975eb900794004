// SPDX-License-Identifier: Apache-2.0
package io.rockform.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scenario that should fail does, and one that should pass does. */
class ScenariosTest {
    @TempDir
    Path directory;

    private final Scenarios scenarios = new Scenarios()
            .updating(false)
            .command("echo", (state, words) -> Outcome.done(String.join(" ", words) + "\n"))
            .command("fail", (state, words) -> new Outcome(Integer.parseInt(words.get(0)), "", "error: no\n"))
            .condition("always", () -> true)
            .environment(work -> Map.of("GREETING", "good day"))
            .normalise(Normalisation.numbered("\\b[0-9a-f]{12}\\b", "id"))
            .normalise(Normalisation.constant("in (\\d+ ms)", "<time>"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo a\nstdout a\n",
                "echo a\n! stdout b\n",
                "! fail 3\nexit 3\nstderr 'error: no'\n",
                "echo $GREETING\nstdout '^good day$'\n",
                "echo ${GREETING}s $UNKNOWN\nstdout '^good days \\$UNKNOWN$'\n",
                "echo 'it''s $GREETING'\nstdout 'it''s \\$GREETING'\n",
                "[always] echo a\n[!always] fail 1\nstdout a\n",
                "cmp a/b.txt c.txt\n-- a/b.txt --\nx\n-- c.txt --\nx\n",
                "! cmp b.txt c.txt\n-- b.txt --\nx\n-- c.txt --\ny\n",
                "cp b.txt d/e.txt\nexists d/e.txt\nrm d/e*\n! exists d/e.txt\n-- b.txt --\nx\n",
                "replace b.txt x y\ngrep y b.txt\n! grep x b.txt\n-- b.txt --\nx\n",
                "echo $WORK/f\ncmp stdout w.txt\n-- w.txt --\n$WORK/f\n",
                "echo 0123456789ab ba9876543210 0123456789ab in 7 ms\ncmp stdout n.txt\n-- n.txt --\n<id1> <id2> <id1> in <time>\n",
                "mkdir d\ncd d\nenv A=b=c\necho $A\nstdout b=c\n! exists d\n",
            })
    void passes(String text) throws Exception {
        Path file = write(text);

        assertThatCode(() -> scenarios.run(file)).doesNotThrowAnyException();

        assertThat(file).hasContent(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo a\nstdout b\n",
                "echo a\n! stdout a\n",
                "fail 1\n",
                "! echo a\n",
                "! fail 3\nexit 4\n",
                "exists a.txt\n",
                "! exists a.txt\n-- a.txt --\n",
                "cmp a.txt b.txt\n-- a.txt --\nx\n-- b.txt --\ny\n",
                "cmp a.txt b.txt\n-- a.txt --\nx\n",
                "cmp a.txt\n-- a.txt --\nx\n",
                "replace a.txt y z\n-- a.txt --\nx\n",
                "unknown\n",
                "[unknown] echo a\n",
                "cd nowhere\n",
            })
    void fails(String text) throws Exception {
        Path file = write("# a comment\n" + text);

        assertThatThrownBy(() -> scenarios.run(file))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("case.txtar:");
    }

    @Test
    void rewritesWhatItComparesWithOnRequest() throws Exception {
        Path file = write("echo 0123456789ab\ncmp stdout out.txt\n-- other.txt --\nkept\n-- out.txt --\nold\n");

        scenarios.updating(true).run(file);

        assertThat(file)
                .hasContent("echo 0123456789ab\ncmp stdout out.txt\n-- other.txt --\nkept\n-- out.txt --\n<id1>\n");
    }

    @Test
    void eachFileIsATestNamedByItsPath() throws Exception {
        Files.createDirectories(directory.resolve("area"));
        Files.writeString(directory.resolve("area/two.txtar"), "echo a\n");
        Files.writeString(directory.resolve("area/one.txtar"), "echo a\n");

        assertThat(scenarios.in(directory)).map(test -> test.getDisplayName()).containsExactly("area/one", "area/two");
    }

    private Path write(String text) throws Exception {
        return Files.writeString(directory.resolve("case.txtar"), text);
    }
}
