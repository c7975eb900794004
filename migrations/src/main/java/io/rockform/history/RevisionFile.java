// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A revision and what its {@link io.rockform.revision.Revision} annotation, or the head of its SQL file, says.
 *
 * @param branchLabels those that begin here
 * @param replaces the revisions that it was squashed from
 * @param className the binary name of the annotated class; empty for SQL
 * @param file a source, or a class in a class path
 * @param line where the annotation begins, from 1
 */
public record RevisionFile(
        String id,
        List<String> parents,
        String message,
        String created,
        List<String> branchLabels,
        List<String> dependsOn,
        List<String> replaces,
        String className,
        Path file,
        int line) {
    public RevisionFile {
        Objects.requireNonNull(id);
        Objects.requireNonNull(message);
        Objects.requireNonNull(created);
        Objects.requireNonNull(className);
        Objects.requireNonNull(file);
        parents = List.copyOf(parents);
        branchLabels = List.copyOf(branchLabels);
        dependsOn = List.copyOf(dependsOn);
        replaces = List.copyOf(replaces);
    }

    /** How a revision is written. */
    public enum Form {
        /** Java source, compiled when it is needed. */
        JAVA,
        SQL,
        /** A class that a build has compiled. */
        CLASS
    }

    /** How it is written, as the ending of its file says. */
    public Form form() {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".sql")) {
            return Form.SQL;
        }
        return name.endsWith(".class") ? Form.CLASS : Form.JAVA;
    }

    RevisionFile withDependsOn(List<String> changed) {
        return new RevisionFile(id, parents, message, created, branchLabels, changed, replaces, className, file, line);
    }

    RevisionFile withParents(List<String> changed) {
        return new RevisionFile(
                id, changed, message, created, branchLabels, dependsOn, replaces, className, file, line);
    }

    /** All revisions that must come first: parents and others that it depends on. */
    public Set<String> prerequisites() {
        Set<String> all = new LinkedHashSet<>(parents);
        all.addAll(dependsOn);
        return all;
    }

    /** What a message says where one line is all there is, as in lists and in comments of scripts. */
    public static String firstLine(String message) {
        return message.strip().lines().findFirst().orElse("");
    }

    /** {@code id "message"}, for people, in one line. */
    public String title() {
        return message.isBlank() ? id : id + " \"" + firstLine(message) + "\"";
    }
}
