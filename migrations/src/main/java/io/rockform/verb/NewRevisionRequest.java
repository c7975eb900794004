// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.project.RevisionSettings.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code rockform revision}.
 *
 * @param autogenerate whether to write what differs between the models and the database
 * @param heads the revisions that it follows, by any name; empty for the head; {@code base} for none
 * @param splice whether a parent may be other than a head
 * @param from a SOURCE that stands for the database (the replayed revisions work offline); null for the server
 * @param rebuild patterns of tables that are created anew, with their rows, where they cannot be altered
 * @param adopt whether to write what somebody changed by hand on the server since the last revision, and to record the
 *     new revision as applied there
 * @param editModels whether, when adopting, to write the edits of SQL models
 * @param dryRun whether to write nothing, and only tell what would be written
 */
public record NewRevisionRequest(
        RevisionFacts facts,
        boolean autogenerate,
        List<String> heads,
        boolean splice,
        @Nullable String from,
        List<String> rebuild,
        boolean adopt,
        boolean editModels,
        boolean dryRun) {
    public NewRevisionRequest {
        Objects.requireNonNull(facts);
        heads = List.copyOf(heads);
        rebuild = List.copyOf(rebuild);
    }

    /** A file with what differs between models and database. */
    public static NewRevisionRequest autogenerate(String message) {
        return of(message, true, false);
    }

    /** A file with nothing in its methods yet. */
    public static NewRevisionRequest empty(String message) {
        return of(message, false, false);
    }

    /** A file with what was changed by hand. */
    public static NewRevisionRequest adopt(String message) {
        return of(message, false, true);
    }

    private static NewRevisionRequest of(String message, boolean autogenerate, boolean adopt) {
        return new NewRevisionRequest(
                RevisionFacts.of(message), autogenerate, List.of(), false, null, List.of(), adopt, false, false);
    }

    public NewRevisionRequest withEditModels(boolean changed) {
        return new NewRevisionRequest(facts, autogenerate, heads, splice, from, rebuild, adopt, changed, dryRun);
    }

    public NewRevisionRequest withFacts(RevisionFacts changed) {
        return new NewRevisionRequest(changed, autogenerate, heads, splice, from, rebuild, adopt, editModels, dryRun);
    }

    public NewRevisionRequest withHeads(String... changed) {
        return new NewRevisionRequest(
                facts, autogenerate, List.of(changed), splice, from, rebuild, adopt, editModels, dryRun);
    }

    public NewRevisionRequest withSplice(boolean changed) {
        return new NewRevisionRequest(facts, autogenerate, heads, changed, from, rebuild, adopt, editModels, dryRun);
    }

    public NewRevisionRequest withFrom(@Nullable String changed) {
        return new NewRevisionRequest(facts, autogenerate, heads, splice, changed, rebuild, adopt, editModels, dryRun);
    }

    public NewRevisionRequest withRebuild(String... changed) {
        return new NewRevisionRequest(
                facts, autogenerate, heads, splice, from, List.of(changed), adopt, editModels, dryRun);
    }

    public NewRevisionRequest withDryRun(boolean changed) {
        return new NewRevisionRequest(facts, autogenerate, heads, splice, from, rebuild, adopt, editModels, changed);
    }

    /**
     * What a new revision is to be, besides what it does.
     *
     * @param message what it does, in a line; empty for none
     * @param id null for a random one
     * @param branchLabels names for the branch that begins with it
     * @param dependsOn revisions of other branches that must come first, by any name
     * @param location which of the configured directories it is written to; null for the first
     * @param format of the file; null for the configured one
     */
    public record RevisionFacts(
            String message,
            @Nullable String id,
            List<String> branchLabels,
            List<String> dependsOn,
            @Nullable Path location,
            @Nullable Format format) {
        public RevisionFacts {
            Objects.requireNonNull(message);
            branchLabels = List.copyOf(branchLabels);
            dependsOn = List.copyOf(dependsOn);
        }

        /** With a message, and all else left to Rockform. */
        public static RevisionFacts of(String message) {
            return new RevisionFacts(message, null, List.of(), List.of(), null, null);
        }

        public RevisionFacts withId(String changed) {
            return new RevisionFacts(message, changed, branchLabels, dependsOn, location, format);
        }

        public RevisionFacts withBranchLabels(String... changed) {
            return new RevisionFacts(message, id, List.of(changed), dependsOn, location, format);
        }

        public RevisionFacts withDependsOn(String... changed) {
            return new RevisionFacts(message, id, branchLabels, List.of(changed), location, format);
        }

        public RevisionFacts withLocation(Path changed) {
            return new RevisionFacts(message, id, branchLabels, dependsOn, changed, format);
        }

        public RevisionFacts withFormat(Format changed) {
            return new RevisionFacts(message, id, branchLabels, dependsOn, location, changed);
        }
    }
}
