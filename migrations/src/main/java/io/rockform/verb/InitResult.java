// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.nio.file.Path;
import java.util.List;

/**
 * The new project.
 *
 * @param project its directory
 * @param written the files and directories made, in order
 * @param kept what was there already and was left alone
 * @param dryRun whether nothing was made, and this is only what it would be
 */
public record InitResult(Path project, List<Path> written, List<Path> kept, boolean dryRun) implements VerbResult {
    public InitResult {
        written = List.copyOf(written);
        kept = List.copyOf(kept);
    }
}
