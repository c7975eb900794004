// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A revision of the history, as listed.
 *
 * @param created an ISO instant; empty if the file does not say
 * @param file its source
 * @param branchLabels of the branch or branches that it is on
 * @param children the ids of the revisions that follow it
 * @param dependents the ids of the revisions of other branches that depend on it
 * @param head whether no other revision follows it
 * @param current whether the database is at it; false where no database was asked
 */
public record RevisionEntry(
        String id,
        List<String> parents,
        String message,
        String created,
        List<String> branchLabels,
        List<String> dependsOn,
        List<String> children,
        List<String> dependents,
        Path file,
        boolean head,
        boolean current) {
    public RevisionEntry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(message);
        Objects.requireNonNull(created);
        Objects.requireNonNull(file);
        parents = List.copyOf(parents);
        branchLabels = List.copyOf(branchLabels);
        dependsOn = List.copyOf(dependsOn);
        children = List.copyOf(children);
        dependents = List.copyOf(dependents);
    }
}
