// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.ServerTypeNames;
import io.rockform.ddl.server.TypeUses;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.query.QueryParser;
import io.rockform.query.StoredQuery;
import io.rockform.query.TableReferences;
import io.rockform.schema.Column;
import io.rockform.schema.KeyModel;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An object beside all that a server has: what exists already, what it reads (facts 8.1, 12.3; recorded databases/*). */
final class CatalogRules {
    private static final String ANOTHER_NAME = "Choose another name, or drop the other object first.";

    private final Schema catalog;
    private final String database;
    private final ServerProfile profile;

    /** @param database the name of the database that names without one are in */
    CatalogRules(Schema catalog, String database, ServerProfile profile) {
        this.catalog = catalog;
        this.database = database;
        this.profile = profile;
    }

    /** What the server finds before it looks at the object itself: for a view, what its query reads. */
    List<Violation> before(SchemaObject object) {
        Violations violations = new Violations(object.name());
        if (object instanceof Table) {
            if (!isKnown(object.name().database())) {
                refuseDatabase(object.name(), violations);
            } else if (catalog.find(object.name()).isPresent()) {
                violations.analysis(null, 1050, "42S01", taken(object), ANOTHER_NAME);
            }
        }
        object.accept(new Queries(violations));
        return violations.found();
    }

    /** What the server finds once the object itself is sound: for a view, where it is to be made (recorded databases/across). */
    List<Violation> after(SchemaObject object) {
        Violations violations = new Violations(object.name());
        if (object instanceof Table table) {
            ConstraintRules.constraints(table.properties().get("foreign_key_constraints"))
                    .forEach(constraint -> checkForeignKey(table, constraint, violations));
        } else if (!isKnown(object.name().database())) {
            refuseDatabase(object.name(), violations);
        } else if (catalog.find(object.name()).isPresent()) {
            violations.existing(taken(object), ANOTHER_NAME);
        }
        return violations.found();
    }

    private static String taken(SchemaObject object) {
        return "Table '" + object.name().name() + "' already exists";
    }

    private static void refuseDatabase(ObjectName name, Violations violations) {
        violations.analysis(
                null,
                5501,
                "3F000",
                "Unknown database '" + name.database() + "'",
                "Create the database first, or name another one.");
    }

    private boolean isKnown(@Nullable String name) {
        return name == null
                || name.equals(database)
                || name.contains(".")
                || catalog.databases().containsKey(name)
                || catalog.objects().keySet().stream().anyMatch(object -> name.equals(object.database()));
    }

    private void checkForeignKey(Table table, String constraint, Violations violations) {
        Matcher matcher = ConstraintRules.FOREIGN_KEY.matcher(constraint);
        if (!matcher.matches()) {
            return;
        }
        String[] parts = matcher.group(2).split(Pattern.quote("."));
        String parentName = parts[parts.length - 1];
        String given = parts.length > 1 ? parts[parts.length - 2] : table.name().database();
        String in = Objects.requireNonNullElse(given, database);
        Optional<Table> parent = in.equals(database)
                ? catalog.table(new ObjectName(null, parentName))
                : catalog.table(new ObjectName(in, parentName));
        if (parent.isEmpty()) {
            violations.analysis(
                    null,
                    "catalog:default_catalog, database: " + in + ", table:" + parentName + " do not exist",
                    "Create the other table first.");
            return;
        }
        checkParent(table, parent.get(), matcher, violations);
    }

    private static void checkParent(Table child, Table parent, Matcher constraint, Violations violations) {
        List<String> columns = ConstraintRules.lowered(constraint.group(3));
        String name = parent.name().name();
        if (columns.stream().anyMatch(column -> parent.column(column).isEmpty())) {
            violations.analysis(
                    null,
                    "some columns of:" + columns + " do not exist in parent table:" + name,
                    "Name columns of the other table.");
            return;
        }
        KeyModel model =
                parent.key() == null ? KeyModel.DUPLICATE : parent.key().model();
        if (model == KeyModel.AGGREGATE) {
            violations.analysis(
                    null, "do not support reference agg table:" + name, "Refer to a table of another key model.");
        } else if (model == KeyModel.DUPLICATE && !parent.properties().containsKey("unique_constraints")) {
            violations.analysis(
                    null,
                    "dup table:" + name + " has no unique constraint",
                    "Add the property unique_constraints to the other table.");
        } else if (model != KeyModel.DUPLICATE && parent.key() != null && !isKey(parent, columns)) {
            violations.analysis(
                    null, "columns:" + columns + " are not key columns of table:" + name, "Refer to its key columns.");
        }
        checkTypes(child, parent, ConstraintRules.lowered(constraint.group(1)), columns, violations);
    }

    private static boolean isKey(Table parent, List<String> columns) {
        Set<String> keys = new HashSet<>();
        Objects.requireNonNull(parent.key()).columns().forEach(key -> keys.add(key.toLowerCase(Locale.ROOT)));
        return keys.equals(new HashSet<>(columns));
    }

    private static void checkTypes(
            Table child, Table parent, List<String> from, List<String> to, Violations violations) {
        for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
            Optional<Column> one = child.column(from.get(i));
            Optional<Column> other = parent.column(to.get(i));
            if (one.isPresent()
                    && other.isPresent()
                    && !one.get().type().equals(other.get().type())) {
                violations.analysis(
                        one.get().name(),
                        "column:" + from.get(i) + " type does mot match referenced column:" + to.get(i) + " type",
                        "Give it the type " + ServerTypeNames.shown(other.get().type()) + ".");
            }
        }
    }

    private final class Queries implements SchemaObject.Visitor<Violations> {
        private final Violations violations;

        Queries(Violations violations) {
            this.violations = violations;
        }

        @Override
        public Violations visitTable(Table table) {
            return violations;
        }

        @Override
        public Violations visitView(View view) {
            check(view.query(), view.columns().isEmpty());
            return violations;
        }

        @Override
        public Violations visitMaterializedView(MaterializedView view) {
            check(view.query(), view.columns().isEmpty());
            if (violations.found().isEmpty()) {
                new MaterializedKeyRules(catalog, database, new TypeUses(profile), violations).check(view.query());
            }
            return violations;
        }

        @Override
        public Violations visitSynchronousMaterializedView(SynchronousMaterializedView view) {
            check(view.query(), false);
            return violations;
        }

        private void check(String query, boolean named) {
            Set<ObjectName> read;
            try {
                read = TableReferences.of(QueryParser.parse(query), database);
            } catch (RockformException unreadable) {
                violations.syntax(null, unreadable.problems().get(0).message(), "Correct the query.");
                return;
            }
            boolean allThere = true;
            for (ObjectName name : read) {
                allThere &= checkRead(name);
            }
            if (allThere) {
                checkColumns(query, named);
            }
        }

        private boolean checkRead(ObjectName name) {
            if (name.database() != null && name.database().contains(".")) {
                return false;
            }
            if (!isKnown(name.database())) {
                refuseDatabase(name, violations);
                return false;
            }
            if (catalog.find(name).isEmpty()) {
                String in = Objects.requireNonNullElse(name.database(), database);
                violations.analysis(
                        null,
                        5502,
                        "42602",
                        "Unknown table '" + in + "." + name.name() + "'",
                        "Create the table first, or correct its name: upper and lower case count.");
                return false;
            }
            return true;
        }

        private void checkColumns(String query, boolean named) {
            StoredQuery stored =
                    StoredQuery.ofView(query, CatalogRelations.of(catalog, database, profile), profile.version());
            for (List<String> missing : stored.missing()) {
                violations.analysis(
                        missing.get(missing.size() - 1),
                        "Column '" + String.join(".", missing) + "' cannot be resolved",
                        "Name columns of what the query reads.");
            }
            if (named) {
                QueryShape.checkUnique(stored.columns(), violations);
            }
        }
    }
}
