// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.problem.RockformException;
import io.rockform.problem.ServerError;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Database;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds everything in a declaration that a server of the profile's version would refuse when it is created. What depends
 * on a server's configuration or on its backends is not looked at here.
 */
public final class SchemaValidator {
    private final ServerProfile profile;
    private final boolean defaultConfiguration;

    public SchemaValidator(ServerProfile profile) {
        this(profile, false);
    }

    private SchemaValidator(ServerProfile profile, boolean defaultConfiguration) {
        this.profile = profile;
        this.defaultConfiguration = defaultConfiguration;
    }

    /** A validator for a server that is known to have a default configuration, in which GIN and VECTOR indexes are off. */
    public SchemaValidator ofDefaultConfiguration() {
        return new SchemaValidator(profile, true);
    }

    /** All violations of all databases and objects, one after the other, and of what they are to each other. */
    public List<Violation> validate(Schema schema) {
        List<Violation> found = new ArrayList<>();
        schema.databases().values().forEach(database -> found.addAll(validate(database)));
        schema.objects().values().forEach(object -> found.addAll(validate(object, schema)));
        found.addAll(SharedNames.check(schema));
        return List.copyOf(found);
    }

    /** All violations of an object by itself; the first one is what the server would answer. */
    public List<Violation> validate(SchemaObject object) {
        return validate(object, Schema.empty());
    }

    public List<Violation> validate(Database database) {
        return DatabaseRules.check(database);
    }

    /**
     * All violations of an object that is created beside all that a server has; the first one is what it would answer.
     *
     * @param catalog everything that the server has; names without a database are in {@code database}
     * @param database the name of the session's database
     */
    public List<Violation> validateIn(Schema catalog, String database, SchemaObject object) {
        CatalogRules rules = new CatalogRules(catalog, database, profile);
        return Stream.of(rules.before(object), validate(object, catalog), rules.after(object))
                .flatMap(List::stream)
                .toList();
    }

    /** All violations of a database that is created beside all that a server has. */
    public List<Violation> validateIn(Schema catalog, String database, Database created) {
        Violations violations = new Violations(new ObjectName(null, created.name()));
        if (catalog.databases().containsKey(created.name()) || created.name().equals(database)) {
            violations.existingDatabase(created.name());
        }
        return Stream.of(validate(created), violations.found())
                .flatMap(List::stream)
                .toList();
    }

    private List<Violation> validate(SchemaObject object, Schema around) {
        return object.accept(new SchemaObject.Visitor<>() {
            @Override
            public List<Violation> visitTable(Table table) {
                return new TableRules(table, profile, defaultConfiguration).check();
            }

            @Override
            public List<Violation> visitView(View view) {
                return new ViewRules(profile).check(view);
            }

            @Override
            public List<Violation> visitMaterializedView(MaterializedView view) {
                return new MaterializedViewRules(view, profile).check();
            }

            @Override
            public List<Violation> visitSynchronousMaterializedView(SynchronousMaterializedView view) {
                return new SynchronousViewRules(view).check(around);
            }
        });
    }

    /** What every version from 3.3 to 4.1 refuses of a schema, in either run mode, for when it is not known which one it is for. */
    public static List<Violation> violationsInEveryVersion(Schema schema) {
        return ServerProfile.KINDS.stream()
                .map(profile -> new SchemaValidator(profile).validate(schema))
                .reduce((all, more) -> all.stream().filter(more::contains).toList())
                .orElseThrow();
    }

    /** What CREATE DATABASE answers to a name that is not legal (facts 1.1, recorded tables/database name *). */
    public static Optional<ServerError> databaseName(String name) {
        Violations violations = new Violations(new ObjectName(null, name));
        DatabaseRules.name(name, violations);
        return violations.found().stream().map(Violation::error).findFirst();
    }

    /**
     * Refuses a schema that breaks a rule.
     *
     * @throws RockformException INVALID_MODEL with all violations, if there are any
     */
    public void require(Schema schema) {
        require(schema, Map.of());
    }

    /** The same, telling people where the objects are declared, as far as that is known. */
    public void require(Schema schema, Map<ObjectName, String> places) {
        List<Violation> violations = validate(schema);
        if (!violations.isEmpty()) {
            throw new RockformException(
                    violations.stream()
                            .map(violation -> violation.problem(places.get(violation.object())))
                            .toList(),
                    null);
        }
    }
}
