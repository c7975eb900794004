// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rockform.compile.SourceText;
import io.rockform.compile.UserClasses;
import io.rockform.compile.UserSources;
import io.rockform.declare.JavaModels;
import io.rockform.declare.PlacedDeclaration;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTemplateTest {
    @TempDir
    Path parent;

    @Test
    void writesAProject() {
        Path directory = parent.resolve("a/b");
        ProjectTemplate.Outcome outcome = write(directory, Configuration.SANDBOX);
        assertThat(outcome.written())
                .containsExactly(
                        parent.resolve("a"),
                        directory,
                        directory.resolve("rockform.toml"),
                        directory.resolve("models"),
                        directory.resolve("models/Example.java"),
                        directory.resolve("revisions"));
        assertThat(Project.find(directory, null, Map.of()).configuration()).isEqualTo(Configuration.DEFAULT);
    }

    @Test
    void urlIsWrittenAsItIs() {
        write(parent, "jdbc:mariadb://h/d?user=\"\\");
        assertThat(Project.find(parent, null, Map.of()).configuration().url())
                .isEqualTo("jdbc:mariadb://h/d?user=\"\\");
    }

    /** Every key that the file names in a comment is one, with the default that the comment says. */
    @Test
    void commentsAreTrue() throws IOException {
        write(parent, Configuration.SANDBOX);
        Path file = parent.resolve("rockform.toml");
        String text = Files.readString(file).replaceAll("(?m)^# (\\w+ = |\\[)", "$1");
        Files.writeString(file, text);
        Configuration read = Project.find(parent, null, Map.of()).configuration();
        assertThat(read.models()).isEqualTo(Configuration.DEFAULT.models());
        assertThat(read.revisions()).isEqualTo(Configuration.DEFAULT.revisions());
        assertThat(read.history().prefix())
                .isEqualTo(Configuration.DEFAULT.history().prefix());
        assertThat(read.history().database()).isEqualTo("operations");
    }

    @Test
    void exampleDeclaresNothingUntilItsCommentSignsAreTakenAway() throws IOException {
        write(parent, Configuration.SANDBOX);
        String text = Files.readString(parent.resolve("models/Example.java"));
        assertThat(declared(text).schema().objects()).isEmpty();
        assertThat(declared(text.replace("// ", "")).schema().objects()).hasSize(3);
    }

    private io.rockform.declare.Declaration declared(String text) {
        SourceText source = new SourceText(parent.resolve("models/Example.java"), text);
        UserClasses classes =
                new UserSources(parent.resolve(".rockform"), new FilePlaces(parent)).together(List.of(source));
        return PlacedDeclaration.merge(JavaModels.read(classes.all()));
    }

    @Test
    void existingProjectIsLeftAlone() throws IOException {
        Files.writeString(parent.resolve("rockform.toml"), "mine");
        RockformException failure = failure(parent);
        assertThat(failure).hasMessageContaining("'rockform.toml' exists already");
        assertThat(parent.resolve("rockform.toml")).hasContent("mine");
        assertThat(files()).containsExactly("rockform.toml");
    }

    @Test
    void existingModelsAreKept() throws IOException {
        Path mine = Files.createDirectories(parent.resolve("models")).resolve("Mine.java");
        Files.writeString(mine, "mine");
        assertThat(write(parent, Configuration.SANDBOX).kept()).containsExactly(parent.resolve("models"));
        assertThat(parent.resolve("models/Example.java")).doesNotExist();
    }

    /** A file where a directory has to be fails the last step, whoever runs the test. */
    @Test
    void nothingStaysBehindWhenAStepFails() throws IOException {
        Files.writeString(parent.resolve("revisions"), "in the way");
        RockformException failure = failure(parent);
        assertThat(failure.code()).isEqualTo(ProblemCode.FILE);
        assertThat(failure).hasMessageContaining("'revisions'");
        assertThat(files()).containsExactly("revisions");
    }

    private RockformException failure(Path directory) {
        return catchThrowableOfType(RockformException.class, () -> write(directory, Configuration.SANDBOX));
    }

    private ProjectTemplate.Outcome write(Path directory, String url) {
        return ProjectTemplate.write(
                directory, new ProjectTemplate.Contents(url, ProjectTemplate.Form.JAVA), false, new FilePlaces(parent));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }
}
