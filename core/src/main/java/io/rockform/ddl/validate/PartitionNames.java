// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Legal and unique names of partitions (facts 1.1, 1.2, 4.6). */
final class PartitionNames {
    private static final Pattern LEGAL = Pattern.compile("[a-zA-Z]\\w{0,63}|_[a-zA-Z0-9]\\w{0,62}");
    private static final String RESERVED_PREFIX = "placeholder_";

    private PartitionNames() {}

    static boolean isLegal(String name) {
        return LEGAL.matcher(name).matches() && !name.startsWith(RESERVED_PREFIX);
    }

    static void check(List<String> names, Violations violations) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                violations.analysis(
                        null, "Duplicated partition name: " + name, "Give each partition a name of its own.");
            }
            if (!isLegal(name)) {
                violations.analysis(
                        null,
                        1567,
                        "HY000",
                        "Incorrect partition name '" + name + "'",
                        "A partition name begins with a letter; at most 63 letters, digits and _ follow.");
            }
        }
    }
}
