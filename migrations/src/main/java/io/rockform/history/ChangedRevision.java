// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import java.util.Objects;

/**
 * A revision whose file is not what was recorded of it.
 *
 * @param recorded the checksum that was recorded, in hexadecimal
 * @param now that of the file as it is
 */
public record ChangedRevision(RevisionFile revision, String recorded, String now) {
    /** How many characters of a checksum are shown. */
    private static final int SHOWN = 12;

    public ChangedRevision {
        Objects.requireNonNull(revision);
        Objects.requireNonNull(recorded);
        Objects.requireNonNull(now);
    }

    /** {@code its checksum was 27c6a30d7c24, and is ae1027a6acf4}. */
    public String difference() {
        return difference(recorded, now);
    }

    /** The same of two checksums. */
    public static String difference(String recorded, String now) {
        return "its checksum was " + shown(recorded) + ", and is " + shown(now);
    }

    private static String shown(String checksum) {
        return checksum.substring(0, Math.min(SHOWN, checksum.length()));
    }

    /**
     * The problem that it is.
     *
     * @param since when it was changed, in words: {@code after it was applied}
     * @param place its file, as people see it
     */
    public Problem problem(String since, String place) {
        return Problem.of(
                        ProblemCode.CHECKSUM,
                        "revision " + revision.title() + " was changed " + since + ": " + difference())
                .at(place)
                .remedy("Bring the file back to what was applied, and put the change into a new revision; or, if it"
                        + " makes no difference: --accept-changed");
    }
}
