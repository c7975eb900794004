// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Relation;
import io.rockform.query.tree.SelectItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Takes the default database out of stored queries, so that what was read in one database can be run in another (trap 9). Only the parts of
 * names are cut out; what stands within strings, and names of other databases, stay as they are.
 */
public final class DefaultDatabase {
    private DefaultDatabase() {}

    /**
     * {@code query} without the name of the relations' default database, and without what StarRocks 3.x writes before parameters of lambdas
     * and cannot read again, or infers for a map of its own. A table of WITH that has the name of a table in the default database keeps the two apart by it.
     *
     * @throws io.rockform.problem.RockformException SYNTAX
     */
    public static String removedFrom(String query, Relations relations) {
        PlacedQuery placed = QueryParser.parseKeepingPlaces(query);
        Cuts cuts = new Cuts(placed.places(), Resolver.resolve(placed.query(), relations), relations);
        cuts.enter(placed.query());
        return cuts.applied(query);
    }

    /** From the first to before the last, in code points. */
    private record Cut(int start, int end) {}

    private static final class Cuts extends QueryWalk {
        private final Places places;
        private final Resolution resolution;
        private final Relations relations;
        private final List<Cut> cuts = new ArrayList<>();

        Cuts(Places places, Resolution resolution, Relations relations) {
            this.places = places;
            this.resolution = resolution;
            this.relations = relations;
        }

        String applied(String text) {
            int[] points = text.codePoints().toArray();
            StringBuilder result = new StringBuilder(text.length());
            int position = 0;
            cuts.sort((one, other) -> Integer.compare(one.start(), other.start()));
            for (Cut cut : cuts) {
                result.append(new String(points, position, cut.start() - position));
                position = cut.end();
            }
            return result.append(new String(points, position, points.length - position))
                    .toString();
        }

        /** Cuts the first {@code count} parts of the node's name. */
        private void cut(Object node, int count) {
            List<Integer> starts = places.of(node);
            if (count > 0 && starts != null && count < starts.size()) {
                cuts.add(new Cut(starts.get(0), starts.get(count)));
            }
        }

        @Override
        void enter(Relation.TableReference table) {
            if (isCut(resolution.variable(table))) {
                cut(table, table.name().size() - 1);
            }
        }

        private boolean isCut(RangeVariable variable) {
            return variable.table() != null && variable.table().database() == null && !variable.shadowed();
        }

        /** Two relations of one name can be told apart only by their databases. */
        private boolean isAmbiguous(RangeVariable variable) {
            for (RangeVariable other : resolution.allVariables()) {
                boolean otherDatabase = other.table() != null && other.table().database() != null;
                if (other != variable && otherDatabase && other.name().equals(variable.name())) {
                    return true;
                }
            }
            return false;
        }

        @Override
        protected void enter(Expression expression) {
            if (expression instanceof Expression.ColumnReference column) {
                column(column);
            } else if (expression instanceof Expression.FunctionCall call
                    && call.name().size() == 2) {
                String database = call.name().get(0);
                cut(call, database.isEmpty() || database.equals(relations.defaultDatabase()) ? 1 : 0);
                inferredType(call);
            }
        }

        /** A map literal of StarRocks' own has the type that the server infers again (recorded view-text/18). */
        private void inferredType(Expression.FunctionCall call) {
            if (HigherOrder.isServerMade(call)
                    && call.arguments().get(0) instanceof Expression.Lambda lambda
                    && lambda.body() instanceof Expression.MapLiteral map) {
                cut(map, 1);
            }
        }

        private void column(Expression.ColumnReference column) {
            List<String> parts = column.parts();
            Target target = resolution.target(column);
            if (target instanceof Target.Source source && isCut(source.variable()) && !isAmbiguous(source.variable())) {
                int qualifier = parts.size() - 1 - source.fields().size();
                cut(column, qualifier - 1);
            } else if (target instanceof Target.Parameter) {
                cut(column, Collections.lastIndexOfSubList(parts, List.of(Scope.LAMBDA_TABLE)) + 1);
            }
        }

        @Override
        public ExpressionWalk visitAllColumns(SelectItem.AllColumns item) {
            List<String> qualifier = item.qualifier();
            int parts = qualifier.size();
            if (parts > 1 && relations.objectName(qualifier).database() == null) {
                cut(item, parts - 1);
            }
            return this;
        }
    }
}
