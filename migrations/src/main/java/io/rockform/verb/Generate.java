// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.codegen.ModelSource;
import io.rockform.codegen.ModelStyle;
import io.rockform.codegen.ServerChoices;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.project.FilePlaces;
import io.rockform.project.ProjectFiles;
import io.rockform.schema.Schema;
import io.rockform.source.ManagedSchemas;
import io.rockform.source.SourcedSchema;
import io.rockform.verb.GenerateResult.GeneratedFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code rockform generate}: the models of an existing database, or of any other source. */
public final class Generate implements Verb<GenerateRequest, GenerateResult> {
    /** The class, or the file, that holds what has none of its own. */
    private static final String NAME = "Models";

    @Override
    public GenerateResult run(Invocation invocation, GenerateRequest request) {
        Workspace workspace = new Workspace(invocation);
        ManagedSchemas managed = new ManagedSchemas(workspace.management());
        SourcedSchema source =
                new Sources(workspace).readOrServer(request.from()).within(managed);
        ServerProfile profile = source.profile() == null ? workspace.offline() : source.profile();
        Schema ordered = SchemaPrint.creatable(source.schema(), profile);
        Schema schema = source.profile() == null ? ordered : ServerChoices.leftOut(ordered, profile);
        Map<String, String> texts =
                new ModelSource(request.style(), request.packageName(), NAME, false).files(schema, profile);
        List<GeneratedFile> files = new ArrayList<>();
        Path directory = directory(request);
        texts.forEach((name, text) -> files.add(new GeneratedFile(directory.resolve(name), text)));
        if (request.out() != null) {
            write(files, request.dryRun(), invocation.directory(), workspace.places());
        }
        List<String> unsupported = source.unsupported().stream()
                .map(object -> object.problem().message())
                .toList();
        return new GenerateResult(files, unsupported, managed.leftOut(), request.dryRun());
    }

    private static Path directory(GenerateRequest request) {
        Path out = request.out() == null ? Path.of("") : request.out();
        return request.style() == ModelStyle.SQL || request.packageName().isEmpty()
                ? out
                : out.resolve(request.packageName().replace('.', '/'));
    }

    /** All of them, or none if one of them exists. */
    private static void write(List<GeneratedFile> files, boolean dryRun, Path base, FilePlaces places) {
        for (GeneratedFile file : files) {
            Path path = base.resolve(file.file());
            if (Files.exists(path)) {
                throw new RockformException(
                        Problem.of(ProblemCode.FILE, "'" + places.of(path) + "' exists already: nothing was written")
                                .remedy("Give another directory, or remove it."));
            }
        }
        if (dryRun) {
            return;
        }
        files.forEach(file -> ProjectFiles.create(base.resolve(file.file()), file.text(), places));
    }
}
