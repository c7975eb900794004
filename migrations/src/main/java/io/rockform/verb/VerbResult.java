// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.problem.ExitCode;

/** The outcome of a verb that did not fail: a record, to be printed as text or as JSON. */
public interface VerbResult {
    /** What the command exits with. */
    default ExitCode exitCode() {
        return ExitCode.DONE;
    }
}
