// SPDX-License-Identifier: Apache-2.0
package io.rockform.source;

import io.rockform.compare.DefinitionJudge;
import io.rockform.declare.Declaration;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Schema;
import io.rockform.server.SchemaReading;
import io.rockform.server.UnsupportedObject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A schema, and where it comes from.
 *
 * @param title for people: {@code the models}, a URL without its password
 * @param unsupported what a server has and Rockform cannot reproduce
 * @param database the name of the default database, which a query may name; empty if it comes from no server
 * @param profile of the server; null if it comes from none
 * @param judge tells of queries what their structure does not
 */
public record SourcedSchema(
        String title,
        Declaration declaration,
        List<UnsupportedObject> unsupported,
        String database,
        @Nullable ServerProfile profile,
        DefinitionJudge judge) {
    public SourcedSchema {
        Objects.requireNonNull(title);
        Objects.requireNonNull(declaration);
        Objects.requireNonNull(judge);
        unsupported = List.copyOf(unsupported);
    }

    /** Without a server to ask about queries. */
    public SourcedSchema(
            String title,
            Declaration declaration,
            List<UnsupportedObject> unsupported,
            String database,
            @Nullable ServerProfile profile) {
        this(title, declaration, unsupported, database, profile, DefinitionJudge.NONE);
    }

    /** The same, with somebody to ask about queries. */
    public SourcedSchema withJudge(DefinitionJudge changed) {
        return new SourcedSchema(title, declaration, unsupported, database, profile, changed);
    }

    /** From no server. */
    public static SourcedSchema of(String title, Declaration declaration) {
        return new SourcedSchema(title, declaration, List.of(), "", null);
    }

    /** As read from a server. */
    public static SourcedSchema of(String title, SchemaReading reading, String database, ServerProfile profile) {
        return new SourcedSchema(title, Declaration.of(reading.schema()), reading.unsupported(), database, profile);
    }

    /** The same, without what is not managed, which {@code managed} remembers. */
    public SourcedSchema within(ManagedSchemas managed) {
        return new SourcedSchema(
                title, declaration.withSchema(managed.of(schema())), managed.of(unsupported), database, profile);
    }

    /** From the same source, but another schema. */
    SourcedSchema with(Schema changed) {
        return new SourcedSchema(
                title, new Declaration(changed, declaration.renames()), unsupported, database, profile);
    }

    public Schema schema() {
        return declaration.schema();
    }
}
