// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.problem.RockformException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a {@link StarRocksUrl}. No message repeats what may be part of a password (trap 17). */
final class StarRocksUrlParser {
    private static final String FORM = "Write it as starrocks://USER:PASSWORD@HOST[:PORT]/DATABASE.";
    private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.%]+]|[^:\\[\\]]+)(?::(.*))?");

    private StarRocksUrlParser() {}

    static StarRocksUrl parse(String text) {
        String rest = text.substring(StarRocksUrl.SCHEME.length());
        if (!rest.startsWith("//")) {
            throw UrlText.malformed("two slashes are missing after starrocks:", FORM);
        }
        rest = rest.substring(2);
        int question = rest.indexOf('?');
        String query = question < 0 ? "" : rest.substring(question + 1);
        String place = question < 0 ? rest : rest.substring(0, question);
        int slash = place.indexOf('/');
        String authority = slash < 0 ? place : place.substring(0, slash);
        String path = slash < 0 ? "" : place.substring(slash + 1);
        // An @ behind the authority means that a raw / or ? of the password was taken for its end.
        if (path.contains("@") || (!authority.contains("@") && query.contains("@"))) {
            throw UrlText.malformed(
                    "there is an @ after the first / or ?",
                    "Write / in a user name or password as %2F, ? as %3F, and @ as %40.");
        }
        Login login = login(authority.substring(0, Math.max(authority.lastIndexOf('@'), 0)));
        List<HostAndPort> hosts = hosts(authority.substring(authority.lastIndexOf('@') + 1));
        Target target = target(path);
        Map<String, String> options = UrlText.options(query);
        return new StarRocksUrl(
                login.user,
                login.password,
                hosts,
                target.catalog,
                target.database,
                ConnectionOptionsText.read(options));
    }

    private record Login(String user, @Nullable String password) {}

    private static Login login(String text) {
        int colon = text.indexOf(':');
        String user = UrlText.decode("the user", colon < 0 ? text : text.substring(0, colon));
        String password = colon < 0 ? null : UrlText.decode("the password", text.substring(colon + 1));
        boolean none = password == null || password.isEmpty();
        return new Login(user.isEmpty() ? StarRocksUrl.DEFAULT_USER : user, none ? null : password);
    }

    private static List<HostAndPort> hosts(String text) {
        List<HostAndPort> hosts = new ArrayList<>();
        for (String each : text.split(",", -1)) {
            Matcher matcher = HOST.matcher(each);
            if (each.isEmpty()) {
                throw UrlText.malformed("the host is missing", FORM);
            }
            if (!matcher.matches()) {
                throw UrlText.malformed("the host " + each + " is not a name or an address", FORM);
            }
            String host = UrlText.decode("the host", matcher.group(1)).replaceAll("^\\[|]$", "");
            String port = matcher.group(2);
            hosts.add(new HostAndPort(host, port == null ? StarRocksUrl.DEFAULT_PORT : port(port)));
        }
        return hosts;
    }

    private static int port(String text) {
        RockformException malformed = UrlText.malformed(
                "the port is not a number from 1 to 65535", FORM + " The usual port is 9030 (query_port).");
        if (!text.matches("\\d{1,5}")) {
            throw malformed;
        }
        int port = Integer.parseInt(text);
        if (port < 1 || port > 65535) {
            throw malformed;
        }
        return port;
    }

    private record Target(
            @Nullable String catalog, @Nullable String database) {}

    private static Target target(String path) {
        if (path.isEmpty()) {
            return new Target(null, null);
        }
        // A name cannot hold a dot (facts 11), so a dot separates, encoded or not.
        String[] parts = UrlText.decode("the database", path).split("\\.", -1);
        if (path.contains("/") || parts.length > 2 || List.of(parts).contains("")) {
            throw UrlText.malformed("the database " + path + " is not [CATALOG.]DATABASE", FORM);
        }
        return parts.length == 1 ? new Target(null, parts[0]) : new Target(parts[0], parts[1]);
    }
}
