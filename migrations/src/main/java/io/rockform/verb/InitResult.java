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
 */
public record InitResult(Path project, List<Path> written, List<Path> kept) implements VerbResult {
    public InitResult {
        written = List.copyOf(written);
        kept = List.copyOf(kept);
    }
}
