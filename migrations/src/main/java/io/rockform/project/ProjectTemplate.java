// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The files of a new project. */
public final class ProjectTemplate {
    private final Path directory;
    private final boolean dryRun;
    private final FilePlaces places;
    private final List<Path> written = new ArrayList<>();
    private final List<Path> kept = new ArrayList<>();

    private ProjectTemplate(Path directory, boolean dryRun, FilePlaces places) {
        this.directory = directory;
        this.dryRun = dryRun;
        this.places = places;
    }

    /** The forms of new projects. */
    public enum Form {
        JAVA("models and revisions in Java", "models", "Example.java"),
        SQL("models and revisions in SQL", "schema", "example.sql");

        private final String description;
        private final String models;
        private final String example;

        Form(String description, String models, String example) {
            this.description = description;
            this.models = models;
            this.example = example;
        }

        /** In a line, for people. */
        public String description() {
            return description;
        }
    }

    /**
     * What became of the files.
     *
     * @param written what was made, in order
     * @param kept what was there and was left alone
     */
    public record Outcome(List<Path> written, List<Path> kept) {
        public Outcome {
            written = List.copyOf(written);
            kept = List.copyOf(kept);
        }
    }

    /**
     * What a new project holds.
     *
     * @param url of the server, as it is to stand in the configuration
     * @param models by file, relative to the directory of models; null for an example
     * @param settings further lines of the configuration: whole tables
     */
    public record Contents(String url, Form form, @Nullable Map<Path, String> models, String settings) {
        /** With an example. */
        public Contents(String url, Form form) {
            this(url, form, null, "");
        }
    }

    /** @throws RockformException {@link ProblemCode#FILE} if the directory is a project already */
    public static void requireNone(Path directory, FilePlaces places) {
        Path configuration = directory.resolve(Project.FILE_NAME);
        if (Files.exists(configuration)) {
            throw new RockformException(
                    Problem.of(ProblemCode.FILE, "'" + places.of(configuration) + "' exists already: this is a project")
                            .remedy("Go on with: rockform revision --autogenerate -m \"…\""));
        }
    }

    /**
     * Makes a project of a directory, which is made if it is missing. Nothing that exists is replaced, and if anything
     * fails, nothing stays behind.
     *
     * @param dryRun whether to make nothing, and only tell what would be made
     */
    public static Outcome write(Path directory, Contents contents, boolean dryRun, FilePlaces places) {
        ProjectTemplate template =
                new ProjectTemplate(directory.toAbsolutePath().normalize(), dryRun, places);
        try {
            template.writeAll(contents);
        } catch (RuntimeException e) {
            if (!dryRun) {
                undo(template.written);
            }
            throw e;
        }
        return new Outcome(template.written, template.kept);
    }

    /** Takes away what was made. */
    public static void undo(Outcome outcome) {
        undo(outcome.written());
    }

    private void writeAll(Contents contents) {
        requireNone(directory, places);
        Path configuration = directory.resolve(Project.FILE_NAME);
        Form form = contents.form();
        makeDirectory(directory);
        String language = form == Form.SQL ? "\n[revision]\nformat = \"sql\"\n" : "";
        write(
                configuration,
                resource("rockform.toml").replace("@URL@", tomlText(contents.url())) + language + contents.settings());
        Path models = directory.resolve(form.models);
        boolean noModels = !Files.exists(models);
        keepOrMakeDirectory(models);
        if (contents.models() != null) {
            contents.models().forEach((file, text) -> {
                makeDirectory(Objects.requireNonNull(models.resolve(file).getParent()));
                write(models.resolve(file), text);
            });
        } else if (noModels) {
            write(models.resolve(form.example), resource(form.example));
        }
        keepOrMakeDirectory(directory.resolve(Configuration.DEFAULT.revisions().get(0)));
    }

    /** As it stands between quotes of TOML. */
    public static String tomlText(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private void keepOrMakeDirectory(Path path) {
        if (Files.isDirectory(path)) {
            kept.add(path);
        } else {
            makeDirectory(path);
        }
    }

    private void makeDirectory(Path path) {
        if (!Files.isDirectory(path) && !written.contains(path)) {
            Path parent = path.getParent();
            if (parent != null) {
                makeDirectory(parent);
            }
            if (!dryRun) {
                ProjectFiles.createDirectory(path, places);
            }
            written.add(path);
        }
    }

    private void write(Path file, String text) {
        if (!dryRun) {
            ProjectFiles.create(file, text, places);
        }
        written.add(file);
    }

    private static void undo(List<Path> made) {
        List<Path> latestFirst = new ArrayList<>(made);
        Collections.reverse(latestFirst);
        latestFirst.forEach(ProjectFiles::deleteQuietly);
    }

    private static String resource(String name) {
        try (InputStream stream = ProjectTemplate.class.getResourceAsStream("template/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource template/" + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
