// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.nio.file.Path;
import java.util.List;

/**
 * The files to edit; whoever calls opens them.
 *
 * @param files in the order of the history
 */
public record EditResult(List<Path> files) implements VerbResult {
    public EditResult {
        files = List.copyOf(files);
    }
}
