// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.run.StatementRun;
import io.rockform.schema.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was created.
 *
 * @param created in order
 * @param existing what was there already, equal or not, and was left alone
 * @param planned the statements that would have been sent, where nothing was to be changed; null if they were sent
 */
public record CreateResult(
        List<ObjectName> created,
        List<ObjectName> existing,
        List<StatementRun> statements,
        @Nullable List<String> planned)
        implements VerbResult {
    public CreateResult {
        created = List.copyOf(created);
        existing = List.copyOf(existing);
        statements = List.copyOf(statements);
        planned = planned == null ? null : List.copyOf(planned);
    }
}
