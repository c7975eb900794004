// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.server.ConnectionOptions.Tls;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerUrlTest {
    @Test
    void everyPartIsRead() {
        StarRocksUrl url = starRocks(
                "starrocks://alice:secret@fe1:9031,fe2,[::1]:9032/hive.sales"
                        + "?tls=verify-full&tls-ca=%2Fetc%2Fca.pem&connect-timeout=1500ms&read-timeout=2m&session.query_timeout=600");

        assertThat(url.user()).isEqualTo("alice");
        assertThat(url.password()).isEqualTo("secret");
        assertThat(url.hosts())
                .containsExactly(
                        new HostAndPort("fe1", 9031), new HostAndPort("fe2", 9030), new HostAndPort("::1", 9032));
        assertThat(url.catalog()).isEqualTo("hive");
        assertThat(url.database()).isEqualTo("sales");
        assertThat(url.options())
                .isEqualTo(new ConnectionOptions(
                        Tls.VERIFY_FULL,
                        "/etc/ca.pem",
                        null,
                        null,
                        Duration.ofMillis(1500),
                        Duration.ofMinutes(2),
                        Map.of("query_timeout", "600")));
    }

    @Test
    void whatIsNotSaidHasADefault() {
        StarRocksUrl url = starRocks("starrocks://localhost");

        assertThat(url.user()).isEqualTo("root");
        assertThat(url.password()).isNull();
        assertThat(url.hosts()).isEqualTo(List.of(new HostAndPort("localhost", 9030)));
        assertThat(url.database()).isNull();
        assertThat(url.options()).isEqualTo(ConnectionOptions.DEFAULT);
        assertThatThrownBy(url::requiredDatabase).hasMessageContaining("names no database");
    }

    /** Trap 17: a password with % or @. */
    @ParameterizedTest
    @CsvSource({
        "p%40ss, p@ss",
        "100%25, 100%",
        "a%3Ab, a:b",
        "a%2Fb%3Fc%23d, a/b?c#d",
        "p@ss, p@ss",
        "a:b:c, a:b:c",
        "a+b, a+b",
        "%F0%9F%94%91%C3%A9, 🔑é",
        "%25%34%30, %40",
    })
    void aPasswordMayHoldAnything(String written, String meant) {
        StarRocksUrl url = starRocks("starrocks://root:" + written + "@localhost:9030/db");

        assertThat(url.password()).isEqualTo(meant);
        assertThat(url.hosts()).isEqualTo(List.of(new HostAndPort("localhost", 9030)));
        assertThat(url.toString()).isEqualTo("starrocks://root:***@localhost:9030/db");
    }

    /** A URL without secrets is printed so that it reads back the same, whatever its parts are. */
    @Test
    void printingAndReadingAreInverse() {
        Random random = new Random(17);
        for (int round = 0; round < 2000; round++) {
            StarRocksUrl url = new StarRocksUrl(
                    word(random),
                    null,
                    List.of(new HostAndPort("fe" + round, 1 + random.nextInt(65535)), new HostAndPort("::1", 9030)),
                    random.nextBoolean() ? null : word(random),
                    word(random),
                    new ConnectionOptions(
                            List.of(Tls.OFF, Tls.ON, Tls.VERIFY_CA, Tls.VERIFY_FULL)
                                    .get(random.nextInt(4)),
                            random.nextBoolean() ? null : word(random),
                            random.nextBoolean() ? null : word(random),
                            null,
                            Duration.ofMillis(random.nextInt(100_000)),
                            Duration.ofSeconds(random.nextInt(1000)),
                            Map.of("sql_mode", word(random))));

            assertThat(ServerUrl.parse(url.toString())).isEqualTo(url);
        }
    }

    private static String word(Random random) {
        String characters = "abcXYZ019%@:/?#&=+ ,[]\"'\\é漢🔑";
        int[] points = characters.codePoints().filter(point -> point != '.').toArray();
        StringBuilder word = new StringBuilder();
        for (int length = 1 + random.nextInt(8); length > 0; length--) {
            word.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return word.toString();
    }

    /** The message names the wrong part and the way out, and never repeats what may be a secret. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "starrocks:localhost/db | two slashes are missing",
                "starrocks://root:HIDDEN@/db | the host is missing",
                "starrocks://root:HIDDEN@a,,b/db | the host is missing",
                "starrocks://root:HIDDEN@host:99999/db | the port is not a number from 1 to 65535",
                "starrocks://root:HIDDEN@host:/db | the port is not a number",
                "starrocks://root:HID%-DEN@host/db | the password has a % that is not followed by two",
                "starrocks://root:HIDDEN%@host/db | the password has a % that is not followed by two",
                "starrocks://root:HIDDEN%FF@host/db | the password is not UTF-8",
                "starrocks://root:HID/DEN@host/db | there is an @ after the first / or ?",
                "starrocks://root:HID?DEN@host/db | there is an @ after the first / or ?",
                "starrocks://root:HIDDEN@host/a.b.c | the database a.b.c is not [CATALOG.]DATABASE",
                "starrocks://root:HIDDEN@host/a/b | the database a/b is not [CATALOG.]DATABASE",
                "starrocks://root:HIDDEN@host/db?colour=red | option colour is not known",
                "starrocks://root:HIDDEN@host/db?tls=maybe | option tls=maybe is not known",
                "starrocks://root:HIDDEN@host/db?read-timeout=soon | option read-timeout=soon is not a duration",
                "starrocks://root:HIDDEN@host/db?tls | an option has no value",
                "starrocks://root:HIDDEN@host/db?tls=on&tls=off | option tls is given twice",
                "mysql://root:HIDDEN@host/db | it begins with mysql:",
                "jdbc:postgresql://host/db?password=HIDDEN | it is neither jdbc:mariadb",
                "sandbox: | the directory is missing",
                "sandbox:mem?colour=red | option colour is not known",
            })
    void aMalformedUrlIsRefused(String text, String message) {
        assertThatThrownBy(() -> ServerUrl.parse(text))
                .isInstanceOfSatisfying(RockformException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.USAGE);
                    assertThat(problem.problems().get(0).remedy()).isNotBlank();
                })
                .hasMessageContaining(message)
                .hasMessageNotContaining("HID")
                .hasMessageNotContaining("DEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mariadb://host:9030/db?user=root&password=HIDDEN&sslMode=trust",
                "jdbc:mysql://root:HIDDEN@host:9030/db?trustCertificateKeyStorePassword=HIDDEN",
                "jdbc:mysql://root:HID/DEN@host:9030/db",
                "starrocks://root:HIDDEN@host/db?tls=on&tls-key-store=a&tls-key-store-password=HIDDEN",
            })
    void passwordsAreNeverPrinted(String text) {
        assertThat(ServerUrl.parse(text).toString())
                .contains("***", "/db")
                .doesNotContain("HID")
                .doesNotContain("DEN");
    }

    @Test
    void aJdbcUrlTellsItsDatabase() {
        ServerUrl url = ServerUrl.parse("jdbc:mariadb://h1:9030,h2:9030/default_catalog.db?user=root");

        assertThat(url.catalog()).isEqualTo("default_catalog");
        assertThat(url.database()).isEqualTo("db");
        assertThat(url.withDatabase("other"))
                .isEqualTo(new JdbcUrl("jdbc:mariadb://h1:9030,h2:9030/default_catalog.other?user=root"));
        assertThat(ServerUrl.parse("jdbc:mysql://host:9030").database()).isNull();
        assertThat(ServerUrl.parse("jdbc:mysql://host:9030").withDatabase("db").database())
                .isEqualTo("db");
    }

    @Test
    void aSandboxIsADirectoryOrMemory() {
        assertThat(ServerUrl.parse("sandbox:mem")).isEqualTo(new SandboxUrl(null, "rockform", null));
        assertThat(ServerUrl.parse("sandbox:.rockform/sandbox?database=sales&version=3.3"))
                .isEqualTo(new SandboxUrl(".rockform/sandbox", "sales", "3.3"))
                .hasToString("sandbox:.rockform/sandbox?database=sales&version=3.3");
        assertThat(ServerUrl.parse("sandbox:data").relativeTo(Path.of("/project")))
                .isEqualTo(new SandboxUrl(Path.of("/project/data").toString(), "rockform", null));
        assertThat(ServerUrl.parse("sandbox:mem").relativeTo(Path.of("/project")))
                .isEqualTo(ServerUrl.parse("sandbox:mem"));
    }

    @Test
    void aUrlIsToldFromAFileName() {
        assertThat(ServerUrl.looksLikeOne("starrocks://localhost/db")).isTrue();
        assertThat(ServerUrl.looksLikeOne("sandbox:mem")).isTrue();
        assertThat(ServerUrl.looksLikeOne("jdbc:mysql://localhost/db")).isTrue();
        assertThat(ServerUrl.looksLikeOne("schema/starrocks.sql")).isFalse();
        assertThat(ServerUrl.looksLikeOne("models")).isFalse();
    }

    private static StarRocksUrl starRocks(String text) {
        return (StarRocksUrl) ServerUrl.parse(text);
    }
}
