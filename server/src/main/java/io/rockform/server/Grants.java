// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the connected user may do, as SHOW GRANTS tells, which needs no privilege (recorded privileges/*).
 *
 * @param user such as {@code 'deployer'@'%'}; empty if the server does not tell
 * @param complete whether all is known: what a role of the user's own making allows is not
 */
public record Grants(String user, boolean complete, List<Grant> grants) {
    private static final Pattern GRANT = Pattern.compile("GRANT (.+) ON (.+) TO (?:USER|ROLE) .*");
    private static final Pattern ROLE = Pattern.compile("GRANT '([^']+)' TO .*");
    private static final Pattern ALL_IN_DATABASE = Pattern.compile("ALL (.+)S IN DATABASE (\\S+)");
    private static final Pattern ALL_IN_ALL = Pattern.compile("ALL (.+)S IN ALL DATABASES");
    private static final Pattern ONE = Pattern.compile("(TABLE|VIEW|MATERIALIZED VIEW|DATABASE) (\\S+)");
    /** Built-in roles that may do everything with databases and what is in them (recorded privileges/db admin). */
    private static final Set<String> MIGHTY = Set.of("root", "db_admin");
    /** Built-in roles that may do nothing with them (recorded privileges/node). */
    private static final Set<String> WITHOUT_DATA = Set.of("cluster_admin", "user_admin", "security_admin", "public");

    public Grants {
        grants = List.copyOf(grants);
    }

    /**
     * Privileges on objects.
     *
     * @param privileges in capital letters
     * @param kind DATABASE, TABLE, VIEW or MATERIALIZED VIEW
     * @param database a name, or {@code *}
     * @param object a name, or {@code *}; empty for a database
     */
    public record Grant(Set<String> privileges, String kind, String database, String object) {
        public Grant {
            privileges = Set.copyOf(privileges);
        }
    }

    /** Asks the server. What it does not tell is not known. */
    public static Grants read(Session session) {
        try {
            return of(session.query("SHOW GRANTS"));
        } catch (StatementRefused e) {
            return new Grants("", false, List.of());
        }
    }

    private static Grants of(Rows rows) {
        String user = "";
        boolean complete = rows.has("Grants");
        List<Grant> grants = new ArrayList<>();
        for (Rows.Row row : rows) {
            user = row.required("UserIdentity");
            String text = row.required("Grants");
            Matcher role = ROLE.matcher(text);
            Matcher grant = GRANT.matcher(text);
            if (role.matches()) {
                complete &= addRole(role.group(1), grants);
            } else if (grant.matches()) {
                add(grant.group(1), grant.group(2), grants);
            } else {
                complete = false;
            }
        }
        return new Grants(user, complete, grants);
    }

    private static boolean addRole(String role, List<Grant> grants) {
        if (MIGHTY.contains(role)) {
            for (String kind : List.of("DATABASE", "TABLE", "VIEW", "MATERIALIZED VIEW")) {
                grants.add(new Grant(Set.of("ALL"), kind, "*", "*"));
            }
            return true;
        }
        return WITHOUT_DATA.contains(role);
    }

    private static void add(String list, String on, List<Grant> grants) {
        Set<String> privileges =
                new HashSet<>(Arrays.asList(list.toUpperCase(Locale.ROOT).split(",\\s*")));
        Matcher all = ALL_IN_DATABASE.matcher(on);
        Matcher everywhere = ALL_IN_ALL.matcher(on);
        Matcher one = ONE.matcher(on);
        if (all.matches()) {
            grants.add(new Grant(privileges, all.group(1), plain(all.group(2)), "*"));
        } else if (everywhere.matches() || on.equals("ALL DATABASES")) {
            String kind = everywhere.matches() ? everywhere.group(1) : "DATABASE";
            grants.add(new Grant(privileges, kind, "*", "*"));
        } else if (one.matches()) {
            String name = plain(one.group(2));
            int dot = name.indexOf('.');
            String database = dot < 0 ? name : name.substring(0, dot);
            grants.add(new Grant(privileges, one.group(1), database, dot < 0 ? "" : name.substring(dot + 1)));
        }
    }

    private static String plain(String name) {
        return name.replace("`", "");
    }

    /** Whether it is certain that the user lacks a privilege. */
    public boolean lack(String privilege, String kind, String database, String object) {
        return complete
                && grants.stream()
                        .noneMatch(grant -> grant.kind().equals(kind)
                                && (grant.privileges().contains(privilege)
                                        || grant.privileges().contains("ALL"))
                                && (grant.database().equals("*")
                                        || grant.database().equals(database))
                                && (kind.equals("DATABASE")
                                        || grant.object().equals("*")
                                        || grant.object().equals(object)));
    }
}
