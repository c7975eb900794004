// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.problem.RockformException;
import io.rockform.problem.ServerError;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds everything in a declaration that a server of the profile's version would refuse when it is created. What only
 * the queries of views tell (unknown tables and columns) is not looked at here.
 */
public final class SchemaValidator {
    private static final int LONGEST_DATABASE_NAME = 256;
    private static final Pattern DATABASE_NAME = Pattern.compile("(?:[a-zA-Z]|_[a-zA-Z0-9])[\\w\\-~!@#$%^&<>=+]*");

    private final ServerProfile profile;

    public SchemaValidator(ServerProfile profile) {
        this.profile = profile;
    }

    /** All violations of all objects, object by object. */
    public List<Violation> validate(Schema schema) {
        return schema.objects().values().stream()
                .flatMap(object -> validate(object).stream())
                .toList();
    }

    /** All violations of an object; the first one is what the server would answer. */
    public List<Violation> validate(SchemaObject object) {
        return object.accept(new SchemaObject.Visitor<>() {
            @Override
            public List<Violation> visitTable(Table table) {
                return new TableRules(table, profile).check();
            }

            @Override
            public List<Violation> visitView(View view) {
                return new ViewRules(profile).check(view);
            }

            @Override
            public List<Violation> visitMaterializedView(MaterializedView view) {
                return new ViewRules(profile).check(view);
            }

            @Override
            public List<Violation> visitSynchronousMaterializedView(SynchronousMaterializedView view) {
                return List.of();
            }
        });
    }

    /** What CREATE DATABASE answers to a name that is not legal (facts 1.1, recorded tables/database name *). */
    public static Optional<ServerError> databaseName(String name) {
        if (DATABASE_NAME.matcher(name).matches() && name.length() <= LONGEST_DATABASE_NAME) {
            return Optional.empty();
        }
        return Optional.of(new ServerError(
                1102, "42000", "Getting analyzing error. Detail message: Incorrect database name '" + name + "'."));
    }

    /**
     * Refuses a schema that breaks a rule.
     *
     * @throws RockformException INVALID_MODEL with all violations, if there are any
     */
    public void require(Schema schema) {
        List<Violation> violations = validate(schema);
        if (!violations.isEmpty()) {
            Stream<Violation> all = violations.stream();
            throw new RockformException(all.map(Violation::problem).toList(), null);
        }
    }
}
