// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.console;

import io.rockform.compare.Finding;
import io.rockform.history.RevisionFile;
import io.rockform.plan.Risk;
import io.rockform.policy.LeftOut;
import io.rockform.run.Difference;
import io.rockform.run.Direction;
import io.rockform.run.RevisionEntry;
import io.rockform.source.RevisionDrift;
import io.rockform.verb.JournaledRun;
import io.rockform.verb.JournaledStatement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How revisions, differences and durations are written in lines; revisions as people know them from Alembic. */
public final class Listing {
    private static final String BASE = "<base>";

    private Listing() {}

    /** {@code 27c6a30d7c24 -> ae1027a6acf4, add a column}, in the direction of the run. */
    public static String step(RevisionEntry revision, Direction direction) {
        String parents = parents(revision);
        String arrow =
                switch (direction) {
                    case UPGRADE -> parents + " -> " + revision.id();
                    case DOWNGRADE -> revision.id() + " -> " + parents;
                };
        return arrow + message(revision);
    }

    /** {@code 27c6a30d7c24 -> ae1027a6acf4 (shop) (head) (current), add a column}. */
    public static String history(RevisionEntry revision) {
        String needs = revision.dependsOn().isEmpty() ? "" : " (" + String.join(", ", revision.dependsOn()) + ")";
        return parents(revision) + needs + " -> " + labelled(revision) + signs(revision) + message(revision);
    }

    /** {@code ae1027a6acf4 (shop) (head)}. */
    public static String named(RevisionEntry revision) {
        return labelled(revision) + head(revision);
    }

    /** {@code ae1027a6acf4 (shop) (branchpoint), add a column}. */
    public static String branch(RevisionEntry revision) {
        return labelled(revision) + signs(revision) + message(revision);
    }

    private static String labelled(RevisionEntry revision) {
        return revision.id()
                + (revision.branchLabels().isEmpty() ? "" : " (" + String.join(", ", revision.branchLabels()) + ")");
    }

    private static String signs(RevisionEntry revision) {
        return head(revision)
                + (revision.current() ? " (current)" : "")
                + (revision.children().size() > 1 ? " (branchpoint)" : "")
                + (revision.parents().size() > 1 ? " (mergepoint)" : "");
    }

    /** A head on which another branch depends is at the end of its branch, but not of everything. */
    private static String head(RevisionEntry revision) {
        if (!revision.head()) {
            return "";
        }
        return revision.dependents().isEmpty() ? " (head)" : " (effective head)";
    }

    /** All about a revision, in several lines. */
    public static void verbose(RevisionEntry revision, TextOutput out) {
        out.line("Rev: " + revision.id() + signs(revision));
        out.line((revision.parents().size() > 1 ? "Merges: " : "Parent: ") + parents(revision));
        list("Also depends on: ", revision.dependsOn(), out);
        list("Needed by: ", revision.dependents(), out);
        if (revision.children().size() > 1) {
            list("Branches into: ", revision.children(), out);
        }
        list("Branch names: ", revision.branchLabels(), out);
        out.line("Path: " + revision.file());
        out.line("");
        revision.message().lines().forEach(line -> out.line("    " + line));
        if (!revision.created().isEmpty()) {
            out.line("");
            out.line("    Create Date: " + revision.created());
        }
        out.line("");
    }

    private static void list(String title, List<String> ids, TextOutput out) {
        if (!ids.isEmpty()) {
            out.line(title + String.join(", ", ids));
        }
    }

    private static String parents(RevisionEntry revision) {
        return revision.parents().isEmpty() ? BASE : String.join(", ", revision.parents());
    }

    private static String message(RevisionEntry revision) {
        return revision.message().isBlank() ? "" : ", " + RevisionFile.firstLine(revision.message());
    }

    /** One line for each difference and each finding. */
    public static void differences(List<Difference> differences, List<Finding> findings, TextOutput out) {
        differences.forEach(difference -> out.line("  " + difference.description() + risk(difference, out)));
        findings.forEach(finding -> out.line("  " + out.paint(Style.WARNING, "cannot be changed: ") + finding.text()));
    }

    /** What the policy kept out, by what kept it out. */
    public static void leftOut(List<LeftOut> leftOut, TextOutput out) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        leftOut.forEach(each ->
                byReason.computeIfAbsent(each.by(), by -> new ArrayList<>()).add(each.what()));
        byReason.forEach(
                (by, what) -> out.line(out.paint(Style.FAINT, "Left out by " + by + ": " + String.join(", ", what))));
    }

    /** What was changed by other means than revisions. */
    public static void drift(RevisionDrift drift, TextOutput out) {
        if (drift.unknown() != null) {
            out.line(
                    "Whether anything was changed by other means than revisions is not known, since the revisions cannot be"
                            + " replayed: " + drift.unknown());
        }
        if (drift.isEmpty()) {
            return;
        }
        String doubt = drift.certain() ? "" : ", unless SQL of the revisions' own has done it";
        out.line(out.paint(Style.WARNING, "Drift") + ", changed by other means than revisions" + doubt + ":");
        drift.attributes().forEach(each -> out.line("  " + each.text()));
    }

    static String risk(Difference difference, TextOutput out) {
        String text = words(difference.risk());
        return text == null ? "" : " " + out.paint(Style.WARNING, "(" + text + ")");
    }

    private static @Nullable String words(Risk risk) {
        return switch (risk) {
            case NONE -> null;
            case REWRITES_DATA -> "rewrites data";
            case BREAKS_CLIENTS -> "breaks clients";
            case LOSES_DATA -> "loses data";
        };
    }

    /** {@code upgrade head by user@host, process 123, with Rockform 1.0.0, from 10:00:00Z until 10:00:05Z: done}. */
    public static String run(JournaledRun run) {
        return run.command() + " by " + run.runner() + ", with Rockform " + run.version() + ", from " + run.startedAt()
                + (run.endedAt() == null ? "" : " until " + run.endedAt()) + ": " + run.state();
    }

    /** {@code 3 done, 1 failed}: the statements of a revision by their states, in the order of their first. */
    public static String states(List<JournaledStatement> statements) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        statements.forEach(statement -> counts.merge(statement.state(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((state, count) -> parts.add(count + " " + state));
        return String.join(", ", parts);
    }

    /** A statement in one line. */
    public static String oneLine(String sql) {
        return sql.replaceAll("\\s+", " ");
    }

    /** A file as seen from here: relative where it is below. */
    public static Path seenFrom(Path directory, Path file) {
        return file.startsWith(directory) ? directory.relativize(file) : file;
    }

    /** {@code 0.12 s}. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }
}
