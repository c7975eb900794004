// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.util.regex.Pattern;

/** Which names are written in backquotes. */
public enum IdentifierQuoting {
    /** All: the same text for every version, whatever words it reserves. */
    ALWAYS,
    /** Those that no version takes as they are: reserved words, and names with other characters (facts 1.3, 1.4). */
    WHERE_NEEDED;

    private static final Pattern PLAIN = Pattern.compile(
            "[a-zA-Z_$\\u0080-\\u2FFF\\u3001-\\uD7FF\\uE000-\\uFFFF][a-zA-Z0-9_$\\u0080-\\u2FFF\\u3001-\\uD7FF\\uE000-\\uFFFF]*");

    /**
     * The name as SQL.
     *
     * @throws RockformException INVALID_MODEL if the name holds a backquote, which StarRocks cannot store
     */
    public String quote(String name) {
        if (name.isEmpty() || name.indexOf('`') >= 0) {
            throw new RockformException(
                    Problem.of(ProblemCode.INVALID_MODEL, "'" + name + "' cannot be a name in StarRocks")
                            .remedy("A name has at least one character and no backquote."));
        }
        boolean plain = this == WHERE_NEEDED && PLAIN.matcher(name).matches() && !ReservedWords.contains(name);
        return plain ? name : '`' + name + '`';
    }
}
