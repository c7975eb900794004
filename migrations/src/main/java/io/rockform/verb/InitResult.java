// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.compare.Finding;
import io.rockform.policy.LeftOut;
import io.rockform.problem.ExitCode;
import io.rockform.run.Difference;
import io.rockform.run.RevisionEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The new project.
 *
 * @param project its directory
 * @param written the files and directories made, in order
 * @param kept what was there already and was left alone
 * @param baseline what was made of an existing database; null if there was none, or in a dry run
 * @param dryRun whether nothing was made, and this is only what it would be
 */
public record InitResult(
        Path project,
        List<Path> written,
        List<Path> kept,
        @Nullable Baseline baseline,
        boolean dryRun) implements VerbResult {
    public InitResult {
        written = List.copyOf(written);
        kept = List.copyOf(kept);
    }

    @Override
    public ExitCode exitCode() {
        return baseline == null || baseline.isClean() ? ExitCode.DONE : ExitCode.DIFFERENT;
    }

    /**
     * What was made of an existing database.
     *
     * @param revision that creates everything from nothing
     * @param objects how many objects the models declare
     * @param stamped whether the database is recorded as being at it; not if the source is no server
     * @param unsupported what has no model, since Rockform cannot reproduce it, each with the reason; the configuration
     *     excludes it
     * @param leftOut what the options keep out; the configuration does so, too
     * @param differences between the models and the source: none, unless Rockform is at fault
     * @param findings what differs and cannot be mended in place, likewise
     * @param alembic null if it was not asked for
     * @param alembicTable the name of Alembic's table, if there is one and it was not asked for; the configuration
     *     excludes it
     */
    public record Baseline(
            RevisionEntry revision,
            int objects,
            boolean stamped,
            List<String> unsupported,
            List<LeftOut> leftOut,
            List<Difference> differences,
            List<Finding> findings,
            @Nullable AlembicPosition alembic,
            @Nullable String alembicTable) {
        public Baseline {
            Objects.requireNonNull(revision);
            unsupported = List.copyOf(unsupported);
            leftOut = List.copyOf(leftOut);
            differences = List.copyOf(differences);
            findings = List.copyOf(findings);
        }

        boolean isClean() {
            return differences.isEmpty() && findings.isEmpty();
        }
    }
}
