// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A revision file and what its {@link io.rockform.revision.Revision} annotation says.
 *
 * @param className the binary name of the annotated class
 * @param line where the annotation begins, from 1
 */
public record RevisionFile(
        String id,
        List<String> parents,
        String message,
        String created,
        List<String> branchLabels,
        List<String> dependsOn,
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
    }

    RevisionFile withDependsOn(List<String> changed) {
        return new RevisionFile(id, parents, message, created, branchLabels, changed, className, file, line);
    }

    /** All revisions that must come first: parents and others that it depends on. */
    public Set<String> prerequisites() {
        Set<String> all = new LinkedHashSet<>(parents);
        all.addAll(dependsOn);
        return all;
    }

    /** {@code id "message"}, for people. */
    public String title() {
        return message.isEmpty() ? id : id + " \"" + message + "\"";
    }
}
