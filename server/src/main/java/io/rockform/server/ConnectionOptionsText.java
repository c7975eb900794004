// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.server.ConnectionOptions.Tls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@link ConnectionOptions} as the part of a URL after the question mark. */
final class ConnectionOptionsText {
    private static final String SESSION = "session.";
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|)");

    private static final Map<String, BiFunction<ConnectionOptions, String, ConnectionOptions>> READERS = readers();

    private ConnectionOptionsText() {}

    private static Map<String, BiFunction<ConnectionOptions, String, ConnectionOptions>> readers() {
        Map<String, BiFunction<ConnectionOptions, String, ConnectionOptions>> readers = new LinkedHashMap<>();
        readers.put("tls", (o, value) -> with(o, tls(value), o.connectTimeout(), o.readTimeout()));
        readers.put("tls-ca", (o, value) -> withFiles(o, value, o.keyStore(), o.keyStorePassword()));
        readers.put("tls-key-store", (o, value) -> withFiles(o, o.certificateAuthority(), value, o.keyStorePassword()));
        readers.put(
                "tls-key-store-password", (o, value) -> withFiles(o, o.certificateAuthority(), o.keyStore(), value));
        readers.put(
                "connect-timeout", (o, value) -> with(o, o.tls(), duration("connect-timeout", value), o.readTimeout()));
        readers.put(
                "read-timeout", (o, value) -> with(o, o.tls(), o.connectTimeout(), duration("read-timeout", value)));
        return readers;
    }

    /** @param values decoded */
    static ConnectionOptions read(Map<String, String> values) {
        ConnectionOptions options = ConnectionOptions.DEFAULT;
        Map<String, String> session = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            String name = entry.getKey();
            BiFunction<ConnectionOptions, String, ConnectionOptions> reader = READERS.get(name);
            if (reader != null) {
                options = reader.apply(options, entry.getValue());
            } else if (name.matches("session\\.[A-Za-z_0-9]+")) {
                session.put(name.substring(SESSION.length()), entry.getValue());
            } else {
                throw UrlText.malformed(
                        "option " + name + " is not known", "The options are " + names() + " and session.VARIABLE.");
            }
        }
        return new ConnectionOptions(
                options.tls(),
                options.certificateAuthority(),
                options.keyStore(),
                options.keyStorePassword(),
                options.connectTimeout(),
                options.readTimeout(),
                session);
    }

    private static String names() {
        return String.join(", ", READERS.keySet());
    }

    private static Tls tls(String value) {
        for (Tls tls : Tls.values()) {
            if (spelled(tls).equals(value)) {
                return tls;
            }
        }
        throw UrlText.malformed(
                "option tls=" + value + " is not known", "Write tls=off, tls=on, tls=verify-ca or tls=verify-full.");
    }

    private static String spelled(Tls tls) {
        return tls.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Duration duration(String name, String value) {
        Matcher matcher = DURATION.matcher(value);
        if (!matcher.matches()) {
            throw UrlText.malformed(
                    "option " + name + "=" + value + " is not a duration",
                    "Write it as " + name + "=30s; the units are ms, s and m.");
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofSeconds(count);
        };
    }

    private static ConnectionOptions with(ConnectionOptions options, Tls tls, Duration connect, Duration read) {
        return new ConnectionOptions(
                tls,
                options.certificateAuthority(),
                options.keyStore(),
                options.keyStorePassword(),
                connect,
                read,
                options.session());
    }

    private static ConnectionOptions withFiles(
            ConnectionOptions options,
            @Nullable String authority,
            @Nullable String keyStore,
            @Nullable String keyStorePassword) {
        return new ConnectionOptions(
                options.tls(),
                authority,
                keyStore,
                keyStorePassword,
                options.connectTimeout(),
                options.readTimeout(),
                options.session());
    }

    /** What differs from the defaults, with secrets masked: empty, or {@code ?tls=on&…}. */
    static String write(ConnectionOptions options) {
        List<String> parts = new ArrayList<>();
        if (options.tls() != ConnectionOptions.DEFAULT.tls()) {
            parts.add("tls=" + spelled(options.tls()));
        }
        if (options.certificateAuthority() != null) {
            parts.add("tls-ca=" + UrlText.encode(options.certificateAuthority()));
        }
        if (options.keyStore() != null) {
            parts.add("tls-key-store=" + UrlText.encode(options.keyStore()));
        }
        if (options.keyStorePassword() != null) {
            parts.add("tls-key-store-password=" + UrlText.MASK);
        }
        addDuration(parts, "connect-timeout", options.connectTimeout(), ConnectionOptions.DEFAULT.connectTimeout());
        addDuration(parts, "read-timeout", options.readTimeout(), ConnectionOptions.DEFAULT.readTimeout());
        options.session().forEach((name, value) -> parts.add(SESSION + name + "=" + UrlText.encode(value)));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static void addDuration(List<String> parts, String name, Duration value, Duration usual) {
        if (!value.equals(usual)) {
            parts.add(name + "=" + (value.toMillis() % 1000 == 0 ? value.toSeconds() + "s" : value.toMillis() + "ms"));
        }
    }
}
