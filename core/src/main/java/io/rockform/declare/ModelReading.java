// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.ddl.validate.SchemaValidator;
import io.rockform.problem.Problem;
import io.rockform.problem.RockformException;
import java.util.ArrayList;
import java.util.List;

/**
 * What models declare, as far as they could be read, and what is wrong with the rest: one mistake hides no other.
 *
 * @param parts in the order in which they were found
 */
public record ModelReading(List<PlacedDeclaration> parts, List<Problem> problems) {
    public ModelReading {
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
    }

    /** Models that could not be read at all. */
    public static ModelReading failed(RockformException failure) {
        return new ModelReading(List.of(), failure.problems());
    }

    /** Both, one after the other. */
    public ModelReading and(ModelReading other) {
        List<PlacedDeclaration> allParts = new ArrayList<>(parts);
        allParts.addAll(other.parts);
        List<Problem> allProblems = new ArrayList<>(problems);
        allProblems.addAll(other.problems);
        return new ModelReading(allParts, allProblems);
    }

    /** @throws RockformException all that is wrong */
    public List<PlacedDeclaration> required() {
        if (!problems.isEmpty()) {
            throw new RockformException(problems, null);
        }
        return parts;
    }

    /**
     * All parts together.
     *
     * @throws RockformException all that is wrong: what could not be read, what the parts that could say against each other,
     *     and what StarRocks would refuse of them, whatever its version. Without anything of the first two it is not looked for,
     *     since whoever knows the version can tell it better.
     */
    public Declaration declaration() {
        List<Problem> found = new ArrayList<>(problems);
        Declaration merged = PlacedDeclaration.merge(parts, found);
        if (!found.isEmpty()) {
            SchemaValidator.violationsInEveryVersion(merged.schema())
                    .forEach(violation ->
                            found.add(violation.problem(merged.places().get(violation.object()))));
            throw new RockformException(found, null);
        }
        return merged;
    }
}
