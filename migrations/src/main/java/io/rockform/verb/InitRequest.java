// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.project.ProjectTemplate.Form;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Make a project in the invocation's directory; its URL is the invocation's, or the sandbox's.
 *
 * @param form what is in it
 * @param existing what exists already; null to begin with nothing
 * @param dryRun whether to make nothing, and only tell what would be made
 */
public record InitRequest(Form form, @Nullable Existing existing, boolean dryRun) {
    public InitRequest {
        Objects.requireNonNull(form);
    }

    /** With nothing yet. */
    public InitRequest(Form form, boolean dryRun) {
        this(form, null, dryRun);
    }

    /** In Java, with nothing yet. */
    public InitRequest() {
        this(Form.JAVA, false);
    }

    /** Of what exists. */
    public static InitRequest of(Existing existing, boolean dryRun) {
        boolean sql =
                switch (existing.models().style()) {
                    case SQL -> true;
                    case BUILDER, ANNOTATED, RECORDS -> false;
                };
        return new InitRequest(sql ? Form.SQL : Form.JAVA, existing, dryRun);
    }

    /**
     * What exists already.
     *
     * @param source a SOURCE; the URL of a server becomes that of the project, and its database is stamped
     * @param schemas patterns of databases of the server that belong to the project beside its default one
     * @param models how they are written
     * @param message of the revision that creates all of it
     * @param alembic the history that Alembic has made; null to take no notice of it
     * @param purge whether to forget what another project has recorded in the database
     */
    public record Existing(
            String source,
            List<String> schemas,
            ModelOptions models,
            String message,
            @Nullable Alembic alembic,
            boolean purge) {
        public Existing {
            Objects.requireNonNull(source);
            schemas = List.copyOf(schemas);
            Objects.requireNonNull(models);
            Objects.requireNonNull(message);
        }

        /** One database, without Alembic. */
        public static Existing of(String source, ModelOptions models) {
            return new Existing(source, List.of(), models, "baseline", null, false);
        }

        public Existing withSchemas(String... changed) {
            return new Existing(source, List.of(changed), models, message, alembic, purge);
        }
    }

    /**
     * A history of Alembic's.
     *
     * @param table where it records the revisions
     * @param scripts the directory of {@code alembic.ini} or of the scripts; one without them is no error
     */
    public record Alembic(String table, Path scripts) {
        public Alembic {
            Objects.requireNonNull(table);
            Objects.requireNonNull(scripts);
        }
    }
}
