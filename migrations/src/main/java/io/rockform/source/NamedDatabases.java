// SPDX-License-Identifier: Apache-2.0
package io.rockform.source;

import io.rockform.operation.DatabaseOperation;
import io.rockform.operation.Operation;
import io.rockform.policy.Glob;
import io.rockform.policy.ObjectPattern;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.problem.SimilarNames;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The databases beside the default one that something names, and that are read for it. */
public final class NamedDatabases {
    private NamedDatabases() {}

    /** Those of objects, and those that are declared by themselves. */
    public static Set<String> of(Schema schema) {
        Set<String> names = new TreeSet<>(schema.databases().keySet());
        schema.objects().keySet().stream()
                .map(ObjectName::database)
                .filter(Objects::nonNull)
                .forEach(names::add);
        return names;
    }

    /** Those that operations change, or objects in them. */
    public static Set<String> of(Collection<Operation> operations) {
        Set<String> names = new TreeSet<>();
        for (Operation operation : operations) {
            ObjectName target = operation.target();
            if (target != null && target.database() != null) {
                names.add(target.database());
            }
            if (operation instanceof DatabaseOperation change) {
                names.add(change.name());
            }
        }
        return names;
    }

    /**
     * Those that are asked for by name or pattern, but for the default one.
     *
     * @param existing asked only if there are patterns
     * @throws RockformException {@link ProblemCode#USAGE} if one fits nothing
     */
    public static Set<String> fitting(List<String> patterns, String byDefault, Supplier<List<String>> existing) {
        Set<String> names = new TreeSet<>();
        List<String> known = patterns.isEmpty() ? List.of() : existing.get();
        for (String pattern : patterns) {
            Glob glob = new Glob(pattern);
            List<String> fitting = known.stream().filter(glob::fits).toList();
            if (fitting.isEmpty()) {
                throw new RockformException(Problem.of(
                                ProblemCode.USAGE,
                                glob.isOpen()
                                        ? "no database of the server fits '" + pattern + "'"
                                        : "the server has no database '" + pattern + "'")
                        .remedy(SimilarNames.question(pattern, known)
                                .orElse("It has " + String.join(", ", known) + ".")));
            }
            names.addAll(fitting);
        }
        names.remove(byDefault);
        return names;
    }

    /**
     * Those that patterns of included objects fit.
     *
     * @param existing asked only if a pattern speaks of databases
     */
    public static Set<String> of(List<ObjectPattern> include, Supplier<List<String>> existing) {
        Set<String> names = new TreeSet<>();
        if (include.stream().anyMatch(pattern -> pattern.database() != null)) {
            for (String name : existing.get()) {
                boolean named =
                        include.stream().map(ObjectPattern::database).anyMatch(glob -> glob != null && glob.fits(name));
                if (named) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
