// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.run.StatementRun;
import io.rockform.schema.ObjectName;
import java.util.List;

/**
 * What was dropped.
 *
 * @param dropped in order
 * @param missing what is declared and was not there
 */
public record DropResult(List<ObjectName> dropped, List<ObjectName> missing, List<StatementRun> statements)
        implements VerbResult {
    public DropResult {
        dropped = List.copyOf(dropped);
        missing = List.copyOf(missing);
        statements = List.copyOf(statements);
    }
}
