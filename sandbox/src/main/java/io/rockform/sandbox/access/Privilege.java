// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be granted (recorded privileges/*). */
public enum Privilege {
    GRANT,
    NODE,
    OPERATE,
    DELETE,
    DROP,
    INSERT,
    SELECT,
    ALTER,
    EXPORT,
    UPDATE,
    USAGE,
    REFRESH,
    IMPERSONATE,
    CREATE_DATABASE,
    CREATE_TABLE,
    CREATE_VIEW,
    CREATE_FUNCTION,
    CREATE_MATERIALIZED_VIEW,
    CREATE_PIPE;

    /** The privilege that is written so, with single blanks between its words. */
    public static Optional<Privilege> named(String words) {
        String name = words.toUpperCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(values())
                .filter(privilege -> privilege.name().equals(name))
                .findFirst();
    }

    /** As statements and messages write it. */
    public String words() {
        return name().replace('_', ' ');
    }
}
