// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.sandbox.Sandbox;
import io.rockform.sandbox.SandboxClient;
import io.rockform.sandbox.SandboxOptions;
import io.rockform.sandbox.Tls;
import io.rockform.server.ServerConnection;
import io.rockform.server.ServerUrl;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients of every kind make of a sandbox that offers TLS, and of one that does not. */
class TlsTest {
    private static final String PASSWORD = "changeit";

    private static final Tls SELF_SIGNED = Tls.selfSigned();
    private static Sandbox secured;
    private static Sandbox plain;

    @TempDir
    static Path directory;

    @BeforeAll
    static void start() {
        secured = Sandbox.start(SandboxOptions.defaults().withTls(SELF_SIGNED)).createDatabase("sc");
        plain = Sandbox.start().createDatabase("sc");
    }

    @AfterAll
    static void stop() {
        secured.close();
        plain.close();
    }

    private static Connection connect(Sandbox sandbox, String url) throws SQLException {
        return DriverManager.getConnection(String.format(url, sandbox.port()), "root", "");
    }

    /** The certificate as clients take it: a PEM file for MariaDB and Rockform, a key store for MySQL. */
    private static Path pem() throws IOException, GeneralSecurityException {
        String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(SELF_SIGNED.certificate().getEncoded());
        return Files.writeString(
                directory.resolve("certificate.pem"),
                "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n",
                StandardCharsets.US_ASCII);
    }

    private static Path trustStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("sandbox", SELF_SIGNED.certificate());
        Path file = directory.resolve("trust.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://localhost:%d/sc?sslMode=REQUIRED",
                "jdbc:mysql://localhost:%d/sc?sslMode=PREFERRED",
                "jdbc:mysql://localhost:%d/sc?sslMode=DISABLED",
                "jdbc:mariadb://localhost:%d/sc?sslMode=trust",
                "jdbc:mariadb://localhost:%d/sc?sslMode=disable"
            })
    void clients_choose_whether_to_use_it(String url) throws SQLException {
        try (Connection connection = connect(secured, url);
                SandboxClient client = new SandboxClient(connection)) {
            String large = "x".repeat(100_000);
            assertThat(client.rows("SELECT '" + large + "'")).containsExactly(large);
        }
    }

    @Test
    void the_certificate_can_be_verified() throws Exception {
        String mysql = "jdbc:mysql://localhost:%d/sc?sslMode=VERIFY_IDENTITY&trustCertificateKeyStoreUrl="
                + trustStore().toUri() + "&trustCertificateKeyStorePassword=" + PASSWORD;
        String mariadb = "jdbc:mariadb://localhost:%d/sc?sslMode=verify-full&serverSslCert=" + pem();
        for (String url : new String[] {mysql, mariadb}) {
            try (Connection connection = connect(secured, url);
                    SandboxClient client = new SandboxClient(connection)) {
                assertThat(client.rows("SELECT DATABASE()")).containsExactly("sc");
            }
        }
        String rockform = "starrocks://root@localhost:" + secured.port() + "/sc?tls=verify-full&tls-ca=" + pem();
        try (ServerConnection connection = ServerConnection.open(ServerUrl.parse(rockform))) {
            assertThat(connection).isNotNull();
        }
    }

    @Test
    void an_unknown_certificate_is_refused() {
        assertThatThrownBy(() -> connect(secured, "jdbc:mysql://localhost:%d/sc?sslMode=VERIFY_CA"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connect(secured, "jdbc:mariadb://localhost:%d/sc?sslMode=verify-full"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void a_sandbox_without_a_key_offers_none() {
        assertThatThrownBy(() -> connect(plain, "jdbc:mysql://localhost:%d/sc?sslMode=REQUIRED"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void a_key_store_of_ones_own() throws Exception {
        Path keys = directory.resolve("own.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        try (Sandbox own = Sandbox.start(SandboxOptions.defaults().withTls(Tls.of(keys, PASSWORD)))
                        .createDatabase("sc");
                Connection connection = connect(own, "jdbc:mysql://localhost:%d/sc?sslMode=REQUIRED")) {
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThatThrownBy(() -> Tls.of(keys, "wrong"))
                .isInstanceOfSatisfying(
                        RockformException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.FILE))
                .hasMessageContaining("own.p12");
    }
}
