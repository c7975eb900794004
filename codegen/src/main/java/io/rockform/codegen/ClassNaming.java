// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.util.Objects;
import javax.lang.model.SourceVersion;

/**
 * How generated classes are named.
 *
 * @param common the class that builds what has no class of its own, and, in lower case, the name of the SQL file
 * @param prefix before each name of a class that is made of an object's name
 * @param suffix behind it
 * @param singular whether {@code orders} becomes {@code Order}
 */
public record ClassNaming(String common, String prefix, String suffix, boolean singular) {
    /** {@code Models}, and the objects' own names. */
    public static final ClassNaming DEFAULT = named("Models");

    /** @throws RockformException {@link ProblemCode#USAGE} if no name of a class can be made of the parts */
    public ClassNaming {
        Objects.requireNonNull(common);
        require(common, "a name of a class");
        require("A" + prefix, "what a name of a class can begin with");
        require("A" + suffix, "what a name of a class can end with");
        if (!prefix.isEmpty()) {
            require(prefix, "what a name of a class can begin with");
        }
    }

    private static void require(String name, String what) {
        if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name)) {
            throw new RockformException(Problem.of(ProblemCode.USAGE, "'" + name + "' is not " + what)
                    .remedy("Take letters, digits and underscores."));
        }
    }

    /** The objects' own names, and that one for the rest. */
    public static ClassNaming named(String common) {
        return new ClassNaming(common, "", "", false);
    }

    /** @param words of an object's name in camel case */
    String of(String words) {
        return prefix + (singular ? EnglishNoun.singular(words) : words) + suffix;
    }
}
