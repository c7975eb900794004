// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.project.FilePlaces;
import io.rockform.project.ProjectFiles;
import io.rockform.revision.Revision;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Revisions that a build has put on the class path: classes with {@link Revision}, and files in SQL. They need neither
 * sources nor a compiler.
 */
final class ClassPathRevisions {
    private static final String CLASS = ".class";

    private final ClassLoader loader;
    private final FilePlaces places;

    ClassPathRevisions(ClassLoader loader, FilePlaces places) {
        this.loader = loader;
        this.places = places;
    }

    /**
     * Those of a package and of the packages below it.
     *
     * @param packagePath {@code com/acme/db}
     * @throws RockformException if the class path has no such package
     */
    List<RevisionFile> in(String packagePath) {
        List<RevisionFile> revisions = new ArrayList<>();
        try {
            List<URL> roots = Collections.list(loader.getResources(packagePath));
            if (roots.isEmpty()) {
                throw new RockformException(Problem.of(
                                ProblemCode.CONFIGURATION,
                                "there is no package '" + packagePath + "' on the class path")
                        .remedy("Put the jar or the directory with the compiled revisions on the class path."));
            }
            for (URL root : roots) {
                Path directory = path(root.toURI());
                for (Path file : ProjectFiles.find(directory, places, CLASS, ".sql")) {
                    RevisionFile revision = read(packagePath, directory, file);
                    if (revision != null) {
                        revisions.add(revision);
                    }
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new RockformException(
                    Problem.of(ProblemCode.FILE, "the package '" + packagePath + "' cannot be read: " + e.getMessage()),
                    e);
        }
        return revisions;
    }

    /** A jar is opened once and stays open, as that of a class loader does. */
    private static Path path(URI uri) throws IOException {
        if (!"jar".equals(uri.getScheme())) {
            return Path.of(uri);
        }
        try {
            return Path.of(uri);
        } catch (FileSystemNotFoundException e) {
            FileSystem opened = FileSystems.newFileSystem(uri, Map.of());
            return opened.provider().getPath(uri);
        }
    }

    private @Nullable RevisionFile read(String packagePath, Path root, Path file) {
        if (file.toString().endsWith(".sql")) {
            return SqlRevisionReader.read(file, ProjectFiles.read(file, places), file.toString());
        }
        String relative = root.relativize(file).toString().replace('\\', '/');
        String name = packagePath + "/" + relative.substring(0, relative.length() - CLASS.length());
        Revision revision = annotation(name.replace('/', '.'), file);
        return revision == null
                ? null
                : new RevisionFile(
                        revision.id(),
                        List.of(revision.parents()),
                        revision.message(),
                        revision.created(),
                        List.of(revision.branchLabels()),
                        List.of(revision.dependsOn()),
                        List.of(revision.replaces()),
                        name.replace('/', '.'),
                        file,
                        1);
    }

    private @Nullable Revision annotation(String className, Path file) {
        try {
            return Class.forName(className, false, loader).getAnnotation(Revision.class);
        } catch (ClassNotFoundException | LinkageError e) {
            // A class for a library that is not here is no revision; a revision that is silently left out would be
            // worse.
            if (names(file, Revision.class)) {
                throw new RockformException(
                        Problem.of(
                                        ProblemCode.COMPILATION,
                                        "the revision of class " + className + " cannot be loaded: " + e.getMessage())
                                .at(file.toString())
                                .remedy("Put what it needs on the class path, and compile it for this Java or an older"
                                        + " one."),
                        e);
            }
            return null;
        }
    }

    /** Whether a class file names a type: annotations stand in it by their descriptors. */
    private boolean names(Path file, Class<?> type) {
        return new String(ProjectFiles.bytes(file, places), StandardCharsets.ISO_8859_1)
                .contains(type.descriptorString());
    }
}
