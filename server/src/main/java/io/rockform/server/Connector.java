// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Driver;

/**
 * Makes JDBC connections. The driver's options keep its own talk with the server to one statement, SET NAMES: no change of
 * sql_mode, no server-side prepared statements, which StarRocks has for SELECT alone (facts 12.1), and none of the
 * driver's own fail-over, which would reconnect in silence in the middle of a run.
 */
final class Connector {
    /** An open connection and the server that it leads to. */
    record Opened(Connection connection, String server) {}

    private static final Map<String, String> DRIVER_OPTIONS = Map.of(
            "jdbcCompliantTruncation", "false",
            "useServerPrepStmts", "false",
            "connectTimeout", "10000");

    private Connector() {}

    private static Connection open(String url, Properties properties) throws SQLException {
        return Objects.requireNonNull(new Driver().connect(url, properties), "the driver does not take its own URLs");
    }

    /** Tries the hosts in order. What every frontend would answer alike, such as a wrong password, ends the search. */
    static Opened connect(StarRocksUrl url) {
        List<String> failures = new ArrayList<>();
        SQLException last = null;
        for (HostAndPort host : url.hosts()) {
            try {
                return new Opened(open("jdbc:mariadb://" + host + "/", properties(url)), host.toString());
            } catch (SQLException e) {
                Problem refused = ConnectProblems.refusal(e, url, host.toString(), url.user());
                if (refused != null) {
                    throw new RockformException(refused, e);
                }
                failures.add(host + " (" + ConnectProblems.reason(e, url.password()) + ")");
                last = e;
            }
        }
        throw new RockformException(ConnectProblems.unreachable(failures), last);
    }

    /** All but the address goes by properties, which need no encoding. */
    private static Properties properties(StarRocksUrl url) {
        ConnectionOptions options = url.options();
        String inCatalog = url.catalog() == null ? "" : url.catalog() + ".";
        Properties properties = new Properties();
        properties.putAll(DRIVER_OPTIONS);
        set(properties, "user", url.user());
        set(properties, "password", url.password());
        set(properties, "database", url.database() == null ? null : inCatalog + url.database());
        set(
                properties,
                "connectTimeout",
                String.valueOf(options.connectTimeout().toMillis()));
        set(properties, "socketTimeout", String.valueOf(options.readTimeout().toMillis()));
        set(properties, "sslMode", sslMode(options.tls()));
        set(properties, "serverSslCert", options.certificateAuthority());
        set(properties, "keyStore", options.keyStore());
        set(properties, "keyStorePassword", options.keyStorePassword());
        return properties;
    }

    private static void set(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    private static String sslMode(ConnectionOptions.Tls tls) {
        return switch (tls) {
            case OFF -> "disable";
            case ON -> "trust";
            case VERIFY_CA -> "verify-ca";
            case VERIFY_FULL -> "verify-full";
        };
    }

    static Opened connect(JdbcUrl url) {
        Properties properties = new Properties();
        DRIVER_OPTIONS.forEach((name, value) -> {
            if (!url.hasOption(name)) {
                properties.setProperty(name, value);
            }
        });
        try {
            Connection connection = url.isMariaDb()
                    ? open(url.text(), properties)
                    : DriverManager.getConnection(url.text(), properties);
            return new Opened(connection, url.toString());
        } catch (SQLException e) {
            if ("08001".equals(e.getSQLState()) && e.getCause() == null && !url.isMariaDb()) {
                throw noDriver(url);
            }
            Problem refused = ConnectProblems.refusal(e, url, url.toString(), "of " + url);
            // The driver's exception may quote the URL, and so the password: it is not carried along.
            throw new RockformException(
                    refused != null
                            ? refused
                            : ConnectProblems.unreachable(List.of(url + " (SQLSTATE " + e.getSQLState() + ")")));
        }
    }

    private static RockformException noDriver(JdbcUrl url) {
        return new RockformException(
                Problem.of(ProblemCode.CONFIGURATION, "no JDBC driver on the class path takes " + url)
                        .remedy(
                                "Add com.mysql:mysql-connector-j, or write jdbc:mariadb: or starrocks:, whose driver is included."));
    }

    /** The statement that sets session variables; null if there are none. */
    static @Nullable String settings(Map<String, String> session) {
        return session.isEmpty()
                ? null
                : session.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + setting(entry.getValue()))
                        .collect(Collectors.joining(", ", "SET ", ""));
    }

    private static String setting(String value) {
        boolean bare =
                value.matches("-?\\d+(\\.\\d+)?") || List.of("true", "false").contains(value.toLowerCase(Locale.ROOT));
        return bare ? value : SqlText.literal(value);
    }
}
