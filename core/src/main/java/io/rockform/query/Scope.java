// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names that an expression can use: those of its own query, then those of the queries around it.
 *
 * @param parent null for the outermost
 * @param aliases the output columns that may be named
 * @param aliasesFirst whether they go before the columns of the relations (ORDER BY) or after (GROUP BY, HAVING)
 * @param parameters of a lambda; empty if this is none
 */
record Scope(
        @Nullable Scope parent,
        Relations relations,
        List<RangeVariable> variables,
        List<OutputColumn> aliases,
        boolean aliasesFirst,
        List<String> parameters) {
    /** How 3.x writes a parameter of a lambda in a stored view (recorded views/lambda). */
    static final String LAMBDA_TABLE = "__LAMBDA_TABLE";

    static Scope of(@Nullable Scope parent, Relations relations, List<RangeVariable> variables) {
        return new Scope(parent, relations, variables, List.of(), false, List.of());
    }

    Scope withAliases(List<OutputColumn> outputs, boolean first) {
        return new Scope(parent, relations, variables, outputs, first, parameters);
    }

    Scope lambda(List<String> names) {
        return new Scope(this, relations, List.of(), List.of(), false, names);
    }

    Target resolve(List<String> parts) {
        List<String> rest = parts.size() > 1 && parts.get(0).equals(LAMBDA_TABLE)
                ? parts.subList(parts.lastIndexOf(LAMBDA_TABLE) + 1, parts.size())
                : parts;
        for (Scope scope = this; scope != null; scope = scope.parent) {
            Target found = scope.own(rest);
            if (found != null) {
                return found;
            }
        }
        return new Target.Unresolved(parts, allKnown());
    }

    private boolean allKnown() {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            if (!scope.variables.stream().allMatch(RangeVariable::isKnown)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Target own(List<String> parts) {
        Target parameter = parameter(parts);
        if (parameter != null) {
            return parameter;
        }
        Target alias = parts.size() == 1 ? alias(parts.get(0)) : null;
        if (alias != null && aliasesFirst) {
            return alias;
        }
        Target qualified = qualified(parts, true);
        if (qualified != null) {
            return qualified;
        }
        Target unqualified = unqualified(parts);
        if (alias != null
                && unqualified instanceof Target.Source source
                && !source.variable().isKnown()) {
            return new Target.Unresolved(parts, false);
        }
        if (unqualified != null) {
            return unqualified;
        }
        return alias != null ? alias : qualified(parts, false);
    }

    private @Nullable Target parameter(List<String> parts) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).equals(parts.get(0))) {
                return new Target.Parameter(lambdaDepth(), i, parts.get(0), parts.subList(1, parts.size()));
            }
        }
        return null;
    }

    private int lambdaDepth() {
        int depth = 0;
        for (Scope scope = parent; scope != null && !scope.parameters.isEmpty(); scope = scope.parent) {
            depth++;
        }
        return depth;
    }

    private @Nullable Target alias(String name) {
        for (OutputColumn output : aliases) {
            if (output.name().equalsIgnoreCase(name)) {
                return new Target.Output(output);
            }
        }
        return null;
    }

    /** {@code database.table.column} or {@code table.column}; unless {@code sure}, also if the table is not known to have it. */
    private @Nullable Target qualified(List<String> parts, boolean sure) {
        for (int qualifier = Math.min(3, parts.size() - 1); qualifier > 0; qualifier--) {
            RangeVariable variable = variable(parts.subList(0, qualifier));
            if (variable != null) {
                String column = parts.get(qualifier);
                if (!sure || !variable.isKnown() || variable.indexOf(column) >= 0) {
                    return new Target.Source(variable, column, parts.subList(qualifier + 1, parts.size()));
                }
            }
        }
        return null;
    }

    /** The relation that {@code qualifier} names. An alias too may have its table's database before it (facts 8.3). */
    @Nullable
    RangeVariable variable(List<String> qualifier) {
        String name = qualifier.get(qualifier.size() - 1);
        for (RangeVariable variable : variables) {
            if (variable.name().equals(name) && (qualifier.size() == 1 || isOf(variable, qualifier))) {
                return variable;
            }
        }
        return null;
    }

    private boolean isOf(RangeVariable variable, List<String> qualifier) {
        return variable.table() != null
                && relations.database(variable.table()).equals(relations.database(relations.objectName(qualifier)));
    }

    /**
     * A column without its table. Only one relation can have it, else the server had refused the query; so the one that is known to have
     * it has it, and if none is, the only one of unknown columns.
     */
    private @Nullable Target unqualified(List<String> parts) {
        String column = parts.get(0);
        List<String> fields = parts.subList(1, parts.size());
        RangeVariable unknown = null;
        int unknowns = 0;
        for (RangeVariable variable : variables) {
            if (variable.indexOf(column) >= 0) {
                return new Target.Source(variable, column, fields);
            }
            if (!variable.isKnown()) {
                unknown = variable;
                unknowns++;
            }
        }
        if (unknown == null) {
            return null;
        }
        return unknowns == 1 && !hasOuterColumns()
                ? new Target.Source(unknown, column, fields)
                : new Target.Unresolved(parts, false);
    }

    private boolean hasOuterColumns() {
        for (Scope scope = parent; scope != null; scope = scope.parent) {
            if (!scope.variables.isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
