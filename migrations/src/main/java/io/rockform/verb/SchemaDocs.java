// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.documentation.SchemaDocumentation;
import io.rockform.profile.ServerProfile;
import io.rockform.project.ProjectFiles;
import io.rockform.source.ManagedSchemas;
import io.rockform.source.SourcedSchema;
import java.nio.file.Path;

/** {@code rockform schema docs}: a source as a page for people. */
public final class SchemaDocs implements Verb<SchemaDocsRequest, SchemaDocsResult> {
    @Override
    public SchemaDocsResult run(Invocation invocation, SchemaDocsRequest request) {
        Workspace workspace = new Workspace(invocation);
        ManagedSchemas managed = new ManagedSchemas(workspace.management());
        SourcedSchema source = new Sources(workspace)
                .readOrServer(request.from(), request.schemas())
                .within(managed);
        ServerProfile profile = source.profile() == null ? workspace.offline() : source.profile();
        SchemaDocumentation schema =
                SchemaDocumentation.of(title(request, source), source.schema(), source.database(), profile);
        String text =
                switch (request.format()) {
                    case HTML -> schema.html();
                    case MARKDOWN -> schema.markdown();
                };
        Path file = request.file();
        if (file != null && !request.dryRun()) {
            ProjectFiles.replace(file, text, workspace.places());
        }
        return new SchemaDocsResult(
                file,
                text,
                source.unsupported().stream()
                        .map(object -> object.problem().message())
                        .toList(),
                managed.leftOut(),
                request.dryRun());
    }

    private static String title(SchemaDocsRequest request, SourcedSchema source) {
        if (request.title() != null) {
            return request.title();
        }
        return source.database().isEmpty() ? source.title().replace("'", "") : source.database();
    }
}
