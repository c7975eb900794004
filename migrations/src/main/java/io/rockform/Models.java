// SPDX-License-Identifier: Apache-2.0
package io.rockform;

import io.rockform.compare.Comparison;
import io.rockform.declare.Declaration;
import io.rockform.policy.Management;
import io.rockform.run.Cancellation;
import io.rockform.run.Database;
import io.rockform.run.DeclaredObjects;
import io.rockform.run.RunListener;
import io.rockform.schema.ObjectName;
import io.rockform.source.NamedDatabases;
import io.rockform.source.SourceComparison;
import io.rockform.source.SourcedSchema;
import java.util.List;

/** A declared schema, which can create itself in a database, as SQLAlchemy's metadata can. */
public final class Models {
    private final Declaration declaration;

    Models(Declaration declaration) {
        this.declaration = declaration;
    }

    /** What is declared, as a value. */
    public Declaration declaration() {
        return declaration;
    }

    /**
     * Creates what is missing, tables before the views that read them. What is there is left alone, equal or not.
     *
     * @return what was created, in order
     */
    public List<ObjectName> createAll(RockformConnection connection) {
        return objects(connection).create(false).changed();
    }

    /**
     * Drops all that is declared and exists, with all its data.
     *
     * @return what was dropped, in order
     */
    public List<ObjectName> dropAll(RockformConnection connection) {
        return objects(connection).drop(true, false).changed();
    }

    /** What differs between the database and these models. */
    public Comparison compare(RockformConnection connection) {
        Database database = connection.database();
        SourcedSchema actual = SourcedSchema.of(
                database.name(),
                database.read(NamedDatabases.of(declaration.schema())),
                database.databaseName(),
                connection.profile());
        return SourceComparison.of(
                        actual, SourcedSchema.of("the models", declaration), connection.profile(), Management.ALL)
                .compare()
                .comparison();
    }

    private DeclaredObjects objects(RockformConnection connection) {
        return new DeclaredObjects(declaration, connection.database(), RunListener.SILENT, new Cancellation());
    }
}
