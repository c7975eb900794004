// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.StarRocksVersion;
import io.rockform.server.ServerUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectTest {
    @TempDir
    Path directory;

    @Test
    void isFoundFromBelow() throws IOException {
        Files.writeString(directory.resolve("rockform.toml"), "url = \"sandbox:mem\"\n");
        Path below = Files.createDirectories(directory.resolve("models/sales"));
        Project project = Project.find(below, null, Map.of());
        assertThat(project.directory()).isEqualTo(directory);
        assertThat(project.configuration().url()).isEqualTo("sandbox:mem");
        assertThat(project.places().of(directory.resolve("rockform.toml"))).isEqualTo(directory + "/rockform.toml");
    }

    @Test
    void isNowhere() {
        Problem problem = problem(Map.of());
        assertThat(problem.code()).isEqualTo(ProblemCode.NO_PROJECT);
        assertThat(problem.remedy()).contains("rockform init");
    }

    @Test
    void emptyFileHasAllDefaults() throws IOException {
        assertThat(read("", Map.of())).isEqualTo(Configuration.DEFAULT);
    }

    @Test
    void saysEverything() throws IOException {
        Configuration configuration = read("""
                url = "starrocks://root@fe/shop"
                models = ["src/models", "views.sql"]
                revisions = ["db/revisions", "shared"]
                version = "3.5"
                [history]
                database = "ops"
                prefix = "shop_"
                """, Map.of());
        assertThat(configuration.url()).isEqualTo("starrocks://root@fe/shop");
        assertThat(configuration.models()).containsExactly("src/models", "views.sql");
        assertThat(configuration.revisions()).containsExactly("db/revisions", "shared");
        assertThat(configuration.history()).isEqualTo(new HistorySettings("ops", "shop_"));
        assertThat(configuration.version()).isEqualTo(new StarRocksVersion(3, 5, 0));
        assertThat(read("models = \"one\"", Map.of()).models()).containsExactly("one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "modles = 'x' | rockform.toml:1:1 | unknown key 'modles' | Did you mean 'models'?",
                "[history]~\\n~tabel = 'x' | rockform.toml:2:1 | unknown key 'history.tabel' | The keys are",
                "models = 3 | rockform.toml:1:1 | 'models' is not a list of texts | models = [",
                "revisions = [] | rockform.toml:1:1 | 'revisions' is empty | Give it",
                "url = ' ' | rockform.toml:1:1 | 'url' is empty | Give it a value",
                "version = 'new' | rockform.toml:1:1 | 'new' is not a version | version = ",
                "[history]~\\n~prefix = 'a-b' | rockform.toml:2:1 | prefix | letters",
                "url = '${NOT_SET}' | rockform.toml:1:1 | NOT_SET is not set | export NOT_SET",
            })
    void faultsAreNamedWithTheirPlace(String text, String place, String message, String remedy) throws IOException {
        Files.writeString(directory.resolve("rockform.toml"), text.replace("~\\n~", "\n"));
        Problem problem = problem(Map.of());
        assertThat(problem.code()).isEqualTo(ProblemCode.CONFIGURATION);
        assertThat(problem.place()).isEqualTo(place);
        assertThat(problem.message()).contains(message);
        assertThat(problem.remedy()).contains(remedy);
    }

    @Test
    void syntaxErrorsHaveTheirPlace() throws IOException {
        Files.writeString(directory.resolve("rockform.toml"), "url = \"a\"\nmodels = [\n");
        assertThat(problem(Map.of()).place()).startsWith("rockform.toml:3");
    }

    /** Trap 17: whatever a password holds, it comes through the file and the URL as it is, and is never shown. */
    @ParameterizedTest
    @CsvSource({"p%41@ss:w/rd?#", "50%", "a@b", "ä ö+ü", "$1\\2"})
    void trap17PasswordFromTheEnvironment(String password) throws IOException {
        Configuration configuration = read(
                "url = \"starrocks://me:${PASSWORD}@${HOSTS}/shop\"", Map.of("PASSWORD", password, "HOSTS", "a:1,b:2"));
        ServerUrl url = ServerUrl.parse(configuration.url());
        assertThat(((io.rockform.server.StarRocksUrl) url).password()).isEqualTo(password);
        assertThat(((io.rockform.server.StarRocksUrl) url).hosts()).hasSize(2);
        assertThat(configuration.toString() + url).doesNotContain(password);
    }

    @Test
    void missingModelsAreNamed() throws IOException {
        Files.writeString(directory.resolve("rockform.toml"), "models = ['db']");
        Project project = Project.find(directory, null, Map.of());
        RockformException failure = catchThrowableOfType(RockformException.class, project::models);
        assertThat(failure).hasMessageContaining("no db in " + directory);
    }

    private Configuration read(String text, Map<String, String> environment) throws IOException {
        Files.writeString(directory.resolve("rockform.toml"), text);
        return Project.find(directory, null, environment).configuration();
    }

    private Problem problem(Map<String, String> environment) {
        return catchThrowableOfType(RockformException.class, () -> Project.find(directory, null, environment))
                .problems()
                .get(0);
    }
}
