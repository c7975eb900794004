// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A project: a directory with a {@code rockform.toml}.
 *
 * @param directory absolute
 * @param places how its files are named in messages
 */
public record Project(Path directory, Configuration configuration, FilePlaces places) {
    /** The name of the file that makes a directory a project. */
    public static final String FILE_NAME = "rockform.toml";

    /** What a location of revisions begins with that is a package of the class path. */
    private static final String CLASS_PATH = "classpath:";

    public Project {
        Objects.requireNonNull(directory);
        Objects.requireNonNull(configuration);
        Objects.requireNonNull(places);
    }

    /**
     * The project of a directory.
     *
     * @param from looked in first, then above it
     * @param file the configuration file, if it is given; null to look for it
     * @throws RockformException {@link ProblemCode#NO_PROJECT}, or {@link ProblemCode#CONFIGURATION} with the place
     */
    public static Project find(Path from, @Nullable Path file, Map<String, String> environment) {
        return find(from, ProjectSelection.of(file, environment));
    }

    /**
     * The project of a directory.
     *
     * @param from looked in first, then above it
     * @throws RockformException {@link ProblemCode#NO_PROJECT}, or {@link ProblemCode#CONFIGURATION} with the place
     */
    public static Project find(Path from, ProjectSelection selection) {
        Path start = from.toAbsolutePath().normalize();
        FilePlaces places = new FilePlaces(start);
        Path found = selection.file() == null ? search(start) : start.resolve(selection.file());
        if (!Files.isRegularFile(found)) {
            throw new RockformException(
                    Problem.of(ProblemCode.NO_PROJECT, "there is no file '" + places.of(found) + "'"));
        }
        Path directory = Objects.requireNonNull(found.toAbsolutePath().getParent());
        String text = ProjectFiles.read(found, places);
        return new Project(directory, selection.read(found, text, places, directory), places);
    }

    private static Path search(Path start) {
        for (Path directory = start; directory != null; directory = directory.getParent()) {
            Path candidate = directory.resolve(FILE_NAME);
            if (Files.isRegularFile(candidate)) {
                return candidate;
            }
        }
        throw new RockformException(
                Problem.of(ProblemCode.NO_PROJECT, "no " + FILE_NAME + " in " + start + " or above it")
                        .remedy("Go to a project's directory, or make one here: rockform init"));
    }

    /** The directories and files of the models that exist. */
    public List<Path> models() {
        List<Path> found = existingModels();
        if (found.isEmpty()) {
            throw new RockformException(Problem.of(
                            ProblemCode.CONFIGURATION,
                            configuration.models().isEmpty()
                                    ? "the project has no models: its list of them is empty"
                                    : "there are no models: no " + String.join(" or ", configuration.models()) + " in "
                                            + directory)
                    .at(places.of(directory.resolve(FILE_NAME)))
                    .remedy("Make the directory, or say where the models are: models = [\"…\"]"));
        }
        return found;
    }

    /** The directories and files of the models that exist; none if there are none. */
    public List<Path> existingModels() {
        return configuration.models().stream()
                .map(directory::resolve)
                .filter(Files::exists)
                .toList();
    }

    /** The directory that new revision files are written to; it may not exist yet. */
    public Path revisions() {
        List<Path> locations = revisionLocations();
        if (locations.isEmpty()) {
            throw new RockformException(
                    Problem.of(ProblemCode.CONFIGURATION, "the revisions are classes alone: new ones have no directory")
                            .at(places.of(directory.resolve(FILE_NAME)))
                            .remedy("Name one beside the class path: revisions = [\"src/main/java/…\", \"" + CLASS_PATH
                                    + "…\"]"));
        }
        return locations.get(0);
    }

    /** All directories of revision files; some may not exist yet. */
    public List<Path> revisionLocations() {
        return configuration.revisions().stream()
                .filter(each -> !each.startsWith(CLASS_PATH))
                .map(directory::resolve)
                .toList();
    }

    /** The packages of the class path in which compiled revisions and SQL revisions are, as paths: {@code com/acme/db}. */
    public List<String> revisionPackages() {
        return configuration.revisions().stream()
                .filter(each -> each.startsWith(CLASS_PATH))
                .map(each -> each.substring(CLASS_PATH.length()).replace('.', '/'))
                .toList();
    }

    /** Rockform's own directory: nothing in it is to be kept under version control. */
    public Path workDirectory() {
        return directory.resolve(".rockform");
    }
}
