// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.Database;
import io.rockform.schema.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one place declares.
 *
 * @param place as people are told it: {@code class com.example.Warehouse}, {@code schema/orders.sql:3:1}
 */
public record PlacedDeclaration(String place, Declaration declaration) {
    public PlacedDeclaration {
        Objects.requireNonNull(place);
        Objects.requireNonNull(declaration);
    }

    /**
     * All that the places declare together, in their order.
     *
     * @throws RockformException INVALID_MODEL for each object that two of them declare, each database of which they differ, each former
     *     name that two objects claim, naming both places, and names that are renamed from each other
     */
    public static Declaration merge(List<PlacedDeclaration> parts) {
        List<Problem> problems = new ArrayList<>();
        Declaration merged = merge(parts, problems);
        if (!problems.isEmpty()) {
            throw new RockformException(problems, null);
        }
        return merged;
    }

    /** The same without those parts that say something against others, which becomes a problem each. */
    static Declaration merge(List<PlacedDeclaration> parts, List<Problem> problems) {
        Map<String, PlacedDatabase> databases = new HashMap<>();
        Map<ObjectName, String> declared = new HashMap<>();
        Map<ObjectName, String> claimed = new HashMap<>();
        SchemaBuilder schema = new SchemaBuilder();
        for (PlacedDeclaration part : parts) {
            int before = problems.size();
            part.declaration
                    .schema()
                    .databases()
                    .values()
                    .forEach(database -> part.claim(database, databases, problems));
            for (ObjectName name : part.declaration.schema().objects().keySet()) {
                part.claim(
                        name,
                        declared,
                        "'" + name + "' is declared twice",
                        "Tables, views and materialized views share one namespace: rename or remove one of them.",
                        problems);
            }
            for (ObjectName former : part.declaration.renames().objects().values()) {
                part.claim(
                        former,
                        claimed,
                        "two objects are renamed from '" + former + "'",
                        "Keep the former name where the data is, and remove the other.",
                        problems);
            }
            if (problems.size() == before) {
                schema.include(part.declaration);
            }
        }
        Declaration merged = schema.build().withPlaces(declared);
        problems.addAll(RenameRules.violations(merged.renames(), declared));
        return merged;
    }

    private record PlacedDatabase(Database database, String place) {}

    /** Several places may say the same of a database: each file of SQL can begin with its creation. */
    private void claim(Database database, Map<String, PlacedDatabase> places, List<Problem> problems) {
        PlacedDatabase other = places.putIfAbsent(database.name(), new PlacedDatabase(database, place));
        if (other != null && !other.database.equals(database)) {
            problems.add(Problem.of(
                            ProblemCode.INVALID_MODEL,
                            "the database '" + database.name() + "' is declared with other properties here than in "
                                    + other.place)
                    .at(place)
                    .remedy("Keep one of the declarations."));
        }
    }

    private void claim(
            ObjectName name, Map<ObjectName, String> places, String message, String remedy, List<Problem> problems) {
        String other = places.putIfAbsent(name, place);
        if (other != null) {
            problems.add(Problem.of(ProblemCode.INVALID_MODEL, message + ", here and in " + other)
                    .at(place)
                    .remedy(remedy));
        }
    }
}
