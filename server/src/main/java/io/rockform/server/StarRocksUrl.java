// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code starrocks://USER:PASSWORD@HOST[:PORT][,HOST2[:PORT]]/[CATALOG.]DATABASE[?OPTIONS]}. User, password, database and
 * the values of options are percent-encoded.
 *
 * @param user {@code root} where the URL names none
 * @param password null for none
 * @param hosts frontends of one cluster, tried in this order; the port is 9030 where none is given
 * @param catalog null for {@code default_catalog}
 * @param database null if the URL names none
 */
public record StarRocksUrl(
        String user,
        @Nullable String password,
        List<HostAndPort> hosts,
        @Nullable String catalog,
        @Nullable String database,
        ConnectionOptions options)
        implements ServerUrl {
    static final String SCHEME = "starrocks:";
    static final int DEFAULT_PORT = 9030;
    static final String DEFAULT_USER = "root";

    public StarRocksUrl {
        Objects.requireNonNull(user);
        Objects.requireNonNull(options);
        hosts = List.copyOf(hosts);
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("no host");
        }
    }

    @Override
    public List<String> secrets() {
        return Stream.of(password, options.keyStorePassword())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    @Override
    public StarRocksUrl withDatabase(String changed) {
        return new StarRocksUrl(user, password, hosts, catalog, changed, options);
    }

    /** The URL, with {@code ***} for the password. */
    @Override
    public String toString() {
        String secret = password == null ? "" : ":" + UrlText.MASK;
        String at = hosts.stream().map(HostAndPort::toString).collect(Collectors.joining(","));
        String inCatalog = catalog == null ? "" : UrlText.encode(catalog) + ".";
        String path = database == null ? "" : "/" + inCatalog + UrlText.encode(database);
        return SCHEME + "//" + UrlText.encode(user) + secret + "@" + at + path + options;
    }
}
