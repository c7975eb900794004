// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import io.rockform.history.ChecksumFile.Deviation;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.project.FilePlaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The checksum files of all directories of revisions. */
public final class RevisionChecksums {
    private final Map<Path, List<RevisionFile>> byDirectory;
    private final FilePlaces places;

    /** @param revisions earlier ones first */
    public RevisionChecksums(Collection<Path> directories, Collection<RevisionFile> revisions, FilePlaces places) {
        this.byDirectory = ChecksumFile.byDirectory(directories, revisions);
        this.places = places;
    }

    /** @throws RockformException {@link ProblemCode#CHECKSUM} if one is not as Rockform wrote it, or names missing files */
    public void requireWhole() {
        List<Problem> problems = new ArrayList<>();
        byDirectory.forEach((directory, revisions) -> {
            ChecksumFile file = ChecksumFile.of(directory, places);
            file.requireWhole();
            for (String missing : file.missing(revisions)) {
                problems.add(Problem.of(ProblemCode.CHECKSUM, "the revision in '" + missing + "' is gone")
                        .at(places.of(directory.resolve(ChecksumFile.NAME)))
                        .remedy("Bring the file back; or, if it was never applied anywhere and is to go:"
                                + " --accept-changed"));
            }
        });
        if (!problems.isEmpty()) {
            throw new RockformException(problems, null);
        }
    }

    /** The revisions whose files are no longer what is written of them, whether they are applied anywhere or not. */
    public List<ChangedRevision> changed() {
        List<ChangedRevision> changed = new ArrayList<>();
        byDirectory.forEach((directory, revisions) ->
                changed.addAll(ChecksumFile.of(directory, places).changed(revisions)));
        return changed;
    }

    /**
     * For where no database is asked what was applied.
     *
     * @throws RockformException {@link ProblemCode#CHECKSUM} naming every revision that is not what is written of it
     */
    public void requireUnchanged() {
        List<Problem> problems = changed().stream()
                .map(each -> each.problem(
                        "since " + ChecksumFile.NAME + " was written",
                        places.of(each.revision().file())))
                .toList();
        if (!problems.isEmpty()) {
            throw new RockformException(problems, null);
        }
    }

    /**
     * For where nobody will run the revisions and write them down: what is not in the file keeps nobody else from adding
     * one at the same time.
     *
     * @throws RockformException {@link ProblemCode#CHECKSUM} naming every revision that stands in no checksum file
     */
    public void requireRecorded() {
        List<Problem> problems = new ArrayList<>();
        byDirectory.forEach((directory, revisions) -> {
            for (String name :
                    ChecksumFile.of(directory, places).compare(revisions).added()) {
                problems.add(Problem.of(ProblemCode.CHECKSUM, "the revision is not in " + ChecksumFile.NAME)
                        .at(places.of(directory.resolve(name)))
                        .remedy("Write it down, and commit that file with the revision: rockform check --from revisions"
                                + " --accept-changed"));
            }
        });
        if (!problems.isEmpty()) {
            throw new RockformException(problems, null);
        }
    }

    /** Writes down what is there now, in the directories that hold revisions. */
    public void write() {
        byDirectory.forEach((directory, revisions) -> {
            ChecksumFile file = ChecksumFile.of(directory, places);
            if (!revisions.isEmpty() || file.isThere()) {
                file.write(revisions);
            }
        });
    }

    /** The same where such a file is there already and is not up to date; one that cannot be written stays as it is. */
    public void refresh() {
        byDirectory.forEach((directory, revisions) -> {
            ChecksumFile file = ChecksumFile.of(directory, places);
            Deviation deviation = file.compare(revisions);
            boolean same = deviation.added().isEmpty()
                    && deviation.changed().isEmpty()
                    && deviation.missing().isEmpty();
            if (file.isThere() && !same && java.nio.file.Files.isWritable(directory)) {
                file.write(revisions);
            }
        });
    }
}
