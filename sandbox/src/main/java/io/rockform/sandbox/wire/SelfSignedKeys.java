// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.wire;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes a key store by the {@code keytool} of this Java: its libraries have no way to write a certificate. */
public final class SelfSignedKeys {
    private static final List<String> KEY = List.of(
            "-genkeypair",
            "-alias",
            "sandbox",
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-dname",
            "CN=localhost, O=Rockform sandbox",
            "-ext",
            "san=dns:localhost,ip:127.0.0.1,ip:::1",
            "-ext",
            "bc:c",
            "-validity",
            "3650",
            "-storetype",
            "PKCS12");

    /**
     * Makes a key store for as long as somebody reads it.
     *
     * @param reader is given the file and its password
     */
    public <T> T use(BiFunction<Path, String, T> reader) {
        try {
            Path directory = Files.createTempDirectory("rockform-tls");
            Path keys = directory.resolve("keys.p12");
            try {
                String password = UUID.randomUUID().toString();
                make(keys, password);
                return reader.apply(keys, password);
            } finally {
                Files.deleteIfExists(keys);
                Files.deleteIfExists(directory);
            }
        } catch (IOException e) {
            throw failed(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("interrupted", e);
        }
    }

    private static void make(Path keys, String password) throws IOException, InterruptedException {
        ProcessBuilder keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        keytool.command().addAll(KEY);
        keytool.command().addAll(List.of("-keystore", keys.toString(), "-storepass:env", "ROCKFORM_KEYS"));
        keytool.environment().put("ROCKFORM_KEYS", password);
        Process process = keytool.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw failed(told.strip(), null);
        }
    }

    private static RockformException failed(String why, @Nullable Throwable cause) {
        return new RockformException(
                new Problem(
                        ProblemCode.FILE,
                        "keytool could not make a key for TLS: " + why,
                        null,
                        "Give the sandbox a key store of your own."),
                cause);
    }
}
