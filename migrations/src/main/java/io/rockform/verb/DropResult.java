// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.run.StatementRun;
import io.rockform.schema.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was dropped.
 *
 * @param dropped in order
 * @param missing what is declared and was not there
 * @param planned the statements that would have been sent, where nothing was to be changed; null if they were sent
 */
public record DropResult(
        List<ObjectName> dropped,
        List<ObjectName> missing,
        List<StatementRun> statements,
        @Nullable List<String> planned)
        implements VerbResult {
    public DropResult {
        dropped = List.copyOf(dropped);
        missing = List.copyOf(missing);
        statements = List.copyOf(statements);
        planned = planned == null ? null : List.copyOf(planned);
    }
}
