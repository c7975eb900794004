// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.codegen.GeneratedRegion;
import io.rockform.policy.LeftOut;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.project.FilePlaces;
import io.rockform.project.ProjectFiles;
import io.rockform.source.ManagedSchemas;
import io.rockform.source.SourcedSchema;
import io.rockform.verb.GenerateResult.Effect;
import io.rockform.verb.GenerateResult.GeneratedFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code rockform generate}: the models of an existing database, or of any other source. */
public final class Generate implements Verb<GenerateRequest, GenerateResult> {
    @Override
    public GenerateResult run(Invocation invocation, GenerateRequest request) {
        Workspace workspace = new Workspace(invocation);
        ManagedSchemas managed = new ManagedSchemas(workspace.management());
        SourcedSchema source = new Sources(workspace)
                .readOrServer(
                        request.from(), request.schemas(), request.options().onlyPatterns())
                .within(managed);
        ServerProfile profile = source.profile() == null ? workspace.offline() : source.profile();
        GeneratedModels models = GeneratedModels.of(source, profile, request.options(), request.update());
        List<GeneratedFile> files = new ArrayList<>();
        List<Path> stale = new ArrayList<>();
        if (request.out() == null) {
            models.texts().forEach((file, text) -> files.add(new GeneratedFile(file, text, Effect.NONE)));
        } else {
            Path out = invocation.directory().resolve(request.out());
            FilePlaces places = workspace.places();
            models.texts().forEach((file, text) -> files.add(file(out.resolve(file), text, request, places)));
            if (!request.dryRun()) {
                files.forEach(file -> write(file, places));
            }
            if (request.update()) {
                stale.addAll(stale(out, models.texts().keySet(), places));
            }
        }
        List<String> unsupported = source.unsupported().stream()
                .map(object -> object.problem().message())
                .toList();
        List<LeftOut> leftOut = Stream.concat(managed.leftOut().stream(), models.leftOut().stream())
                .toList();
        return new GenerateResult(files, stale, unsupported, leftOut, request.dryRun());
    }

    /** What is to be written, known for all files before the first one is. */
    private static GeneratedFile file(Path path, String text, GenerateRequest request, FilePlaces places) {
        if (!Files.exists(path)) {
            return new GeneratedFile(path, text, Effect.WRITTEN);
        }
        if (!request.update()) {
            throw new RockformException(
                    Problem.of(ProblemCode.FILE, "'" + places.of(path) + "' exists already: nothing was written")
                            .remedy("Give another directory, or remove it; files that were written with --update can"
                                    + " be updated."));
        }
        String existing = ProjectFiles.read(path, places);
        String renewed = GeneratedRegion.renew(existing, text, places.of(path));
        return new GeneratedFile(path, renewed, renewed.equals(existing) ? Effect.UNCHANGED : Effect.UPDATED);
    }

    private static void write(GeneratedFile file, FilePlaces places) {
        switch (file.effect()) {
            case WRITTEN -> ProjectFiles.create(file.file(), file.text(), places);
            case UPDATED -> ProjectFiles.replace(file.file(), file.text(), places);
            case UNCHANGED, NONE -> {}
        }
    }

    /** Whoever has added something to them wants to look at it first, so that nothing is deleted. */
    private static List<Path> stale(Path out, Set<Path> generated, FilePlaces places) {
        Set<Path> known = generated.stream().map(out::resolve).collect(Collectors.toSet());
        return Stream.of(".java", ".sql")
                .flatMap(ending -> ProjectFiles.find(out, places, ending).stream())
                .filter(file -> !known.contains(file) && GeneratedRegion.isIn(ProjectFiles.read(file, places)))
                .toList();
    }
}
