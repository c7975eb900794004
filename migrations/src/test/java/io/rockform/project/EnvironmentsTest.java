// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentsTest {
    private static final String THREE = """
            environment = "dev"
            url = "sandbox:mem"
            models = ["a", "b"]
            [history]
            prefix = "rf_"
            [environments.dev]
            [environments.staging]
            url = "starrocks://me@staging/shop"
            models = ["c"]
            history.database = "ops"
            [environments.production]
            inherits = "staging"
            url = "starrocks://me@production/shop"
            arguments.region = "eu"
            """;

    @TempDir
    Path directory;

    private final Secrets secrets = new Secrets();

    @Test
    void inheritKeyByKey() throws IOException {
        Configuration production = read(THREE, "production", Map.of());
        assertThat(production.url()).isEqualTo("starrocks://me@production/shop");
        assertThat(production.models()).as("a list takes the place of a list").containsExactly("c");
        assertThat(production.history()).isEqualTo(new HistorySettings("ops", "rf_"));
        assertThat(production.arguments()).containsExactly(Map.entry("region", "eu"));
        Configuration staging = read(THREE, "staging", Map.of());
        assertThat(staging.url()).isEqualTo("starrocks://me@staging/shop");
        assertThat(staging.arguments()).isEmpty();
    }

    @Test
    void areChosenByOptionThenVariableThenFile() throws IOException {
        Map<String, String> variable = Map.of("ROCKFORM_ENVIRONMENT", "staging");
        assertThat(read(THREE, "production", variable).environment()).isEqualTo("production");
        assertThat(read(THREE, null, variable).environment()).isEqualTo("staging");
        assertThat(read(THREE, null, Map.of()).environment()).isEqualTo("dev");
        assertThat(read("url = 'sandbox:mem'", null, Map.of()).environment()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[environments.dev] | prod | no environment 'prod' (--name) | The environments are dev.",
                "[environments.production] | producton | 'producton' | Did you mean 'production'?",
                "url = 'x' | dev | no environment 'dev' | [environments.dev]",
                "environments.a.inherits = 'basis' | a | 'a' inherits from 'basis', which is no environment | The environments",
                "environments.a.inherits = 'a' | a | inherits from itself: a <- a | Remove",
                "environments.a.urll = 'x' | a | unknown key 'environments.a.urll' | Did you mean 'url'?",
                "prefix = 'x' | a | unknown key 'prefix' | Did you mean 'history.prefix'? Write it below [history].",
                "environments.b.history.prefx = 'x' | a | unknown key | 'history.prefix'",
                "log.sqk = 'debug' | - | nothing to log named 'sqk' | Did you mean 'sql'?",
                "log.sql = 'loud' | - | 'log.sql' cannot be 'loud' | off, error, warn, info, debug",
                "revision.format = 'jav' | - | cannot be 'jav' | Did you mean 'java'?",
                "revision.file-name = '{slug}_{rev}' | - | cannot have {rev} | id",
                "revision.file-name = 'same' | - | all files one name | {id}_{slug}",
                "revision.time-zone = 'Mars' | - | 'Mars' is not a time zone | Europe/Berlin",
                "revision.slug-length = 'long' | - | number from 0 to 200 | slug-length = 40",
                "revision.after-write = 3 | - | not a list of commands | after-write = [",
                "filter.skip = ['DropTabel'] | - | no kind of change 'DropTabel' | Did you mean 'DropTable'",
                "filter.exclude = ['tabel:x'] | - | no pattern of objects | table, view, materialized-view",
                "attributes.ignore = ['coment'] | - | no attribute 'coment' | Did you mean 'comment'?",
                "url = '${A B}' | - | ${A B} is no variable | ${file:PATH}",
                "url = '${file:nowhere}' | - | the file 'nowhere' cannot be read | Relative paths",
                "history.database = 'ops'~\\n~databases = ['a', 'b'] | - | share one history in 'ops' | {database}",
            })
    void whatIsMistypedIsAnsweredWithWhatWasMeant(String text, String name, String message, String remedy)
            throws IOException {
        Problem problem = problem(text.replace("~\\n~", "\n"), name.equals("-") ? null : name);
        assertThat(problem.code()).isEqualTo(ProblemCode.CONFIGURATION);
        assertThat(problem.place()).startsWith("rockform.toml");
        assertThat(problem.message()).contains(message);
        assertThat(problem.remedy()).contains(remedy);
    }

    @Test
    void variablesHaveDefaultsAndComeFromFiles() throws IOException {
        Files.writeString(directory.resolve("password"), "from a file\n");
        assertThat(read("url = 'starrocks://me:${file:password}@${HOST:-fe1}/shop'", null, Map.of())
                        .url())
                .isEqualTo("starrocks://me:from%20a%20file@fe1/shop");
        assertThat(read("arguments.cost = '$${NAME}'", null, Map.of()).arguments())
                .containsEntry("cost", "${NAME}");
        assertThat(read("url = '${SHOP}'", null, Map.of("SHOP", "sandbox:mem")).url())
                .isEqualTo("sandbox:mem");
    }

    @Test
    void whatComesFromFilesOrIsNamedLikeASecretIsMasked() throws IOException {
        Files.writeString(directory.resolve("key"), "file secret\n");
        read("""
                [arguments]
                key = "${file:key}"
                token = "${API_TOKEN}"
                region = "${REGION}"
                """, null, Map.of("API_TOKEN", "a/b c", "REGION", "europe"));
        assertThat(secrets.mask("file secret; a/b c, a%2Fb%20c; europe")).isEqualTo("***; ***, ***; europe");
        assertThat(secrets.toString()).doesNotContain("secret;");
    }

    @Test
    void theLongestSecretIsMaskedFirst() {
        secrets.addAll(List.of("secret", "secret-of-two", "abc"));
        assertThat(secrets.mask("secret-of-two secret abc")).isEqualTo("*** *** abc");
    }

    @Test
    void revisionsAreNamedAsTheProjectWants() throws IOException {
        RevisionSettings settings = read("""
                        [revision]
                        file-name = "{year}/{month}-{day}_{hour}{minute}{second}_{id}-{slug}"
                        time-zone = "Asia/Tokyo"
                        slug-length = 12
                        format = "sql"
                        after-write = ["fmt -i {file}", ["two words", "{file}"]]
                        """, null, Map.of()).revision();
        Instant moment = Instant.parse("2026-12-31T23:30:15.5Z");
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(settings.created(moment)).isEqualTo("2027-01-01T08:30:15+09:00");
        assertThat(RevisionSettings.DEFAULT.created(moment)).isEqualTo("2026-12-31T23:30:15Z");
        assertThat(settings.format()).isEqualTo(RevisionSettings.Format.SQL);
        assertThat(settings.afterWrite())
                .containsExactly(List.of("fmt", "-i", "{file}"), List.of("two words", "{file}"));
        FileNameTemplate name = new FileNameTemplate(settings.fileName());
        assertThat(name.fill("ab12", "slug", moment.atZone(settings.zone()))).isEqualTo("2027/01-01_083015_ab12-slug");
        assertThat(name.fill("ab12", "", moment.atZone(settings.zone()))).isEqualTo("2027/01-01_083015_ab12");
    }

    @Test
    void logLevelsAreByArea() throws IOException {
        LogSettings log =
                read("log.all = 'error'\nlog.sql = 'debug'", null, Map.of()).log();
        assertThat(log.of("sql")).isEqualTo(LogLevel.DEBUG);
        assertThat(log.of("run")).isEqualTo(LogLevel.ERROR);
        assertThat(LogSettings.DEFAULT.of("run")).isEqualTo(LogLevel.WARN);
    }

    @Test
    void databasesOfAnEnvironmentTakeThePlaceOfOthers() throws IOException {
        String text = """
                databases = ["a", "b"]
                [environments.production.databases]
                eu = "starrocks://eu/shop"
                us = "starrocks://us/shop"
                """;
        assertThat(read(text, null, Map.of()).databases()).containsOnlyKeys("a", "b");
        assertThat(read(text, "production", Map.of()).databases()).containsOnlyKeys("eu", "us");
    }

    private Configuration read(String text, @Nullable String name, Map<String, String> environment) throws IOException {
        Files.writeString(directory.resolve("rockform.toml"), text);
        return Project.find(directory, new ProjectSelection(null, name, environment, secrets))
                .configuration();
    }

    private Problem problem(String text, @Nullable String name) {
        return catchThrowableOfType(RockformException.class, () -> read(text, name, Map.of()))
                .problems()
                .get(0);
    }
}
