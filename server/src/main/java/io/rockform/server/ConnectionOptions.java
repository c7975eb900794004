// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The options of a {@code starrocks://} URL.
 *
 * @param tls {@code tls=off|on|verify-ca|verify-full}
 * @param certificateAuthority {@code tls-ca=FILE}: a PEM file to check the server's certificate against; null for the
 *     JVM's trust store
 * @param keyStore {@code tls-key-store=FILE}: the client's certificate; null for none
 * @param keyStorePassword {@code tls-key-store-password=…}
 * @param connectTimeout {@code connect-timeout=10s}: for each host
 * @param readTimeout {@code read-timeout=0}: how long one statement may stay without an answer; zero is for ever. A
 *     CREATE TABLE may take ten minutes (facts 12.2), and a connection given up in the middle leaves the statement in doubt
 * @param session {@code session.NAME=VALUE}: session variables, set when the connection is made
 */
public record ConnectionOptions(
        Tls tls,
        @Nullable String certificateAuthority,
        @Nullable String keyStore,
        @Nullable String keyStorePassword,
        Duration connectTimeout,
        Duration readTimeout,
        Map<String, String> session) {
    /** What holds where a URL says nothing. */
    public static final ConnectionOptions DEFAULT =
            new ConnectionOptions(Tls.OFF, null, null, null, Duration.ofSeconds(10), Duration.ZERO, Map.of());

    public ConnectionOptions {
        Objects.requireNonNull(tls);
        Objects.requireNonNull(connectTimeout);
        Objects.requireNonNull(readTimeout);
        session = Collections.unmodifiableMap(new LinkedHashMap<>(session));
    }

    /** How a connection is encrypted. */
    public enum Tls {
        /** Not at all. */
        OFF,
        /** Encrypted; anyone may pose as the server. */
        ON,
        /** Encrypted, with a certificate that the authority signed. */
        VERIFY_CA,
        /** The same, and the certificate is for this host. */
        VERIFY_FULL
    }

    @Override
    public String toString() {
        return ConnectionOptionsText.write(this);
    }
}
