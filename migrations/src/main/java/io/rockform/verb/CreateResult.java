// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.run.StatementRun;
import io.rockform.schema.ObjectName;
import java.util.List;

/**
 * What was created.
 *
 * @param created in order
 * @param existing what was there already, equal or not, and was left alone
 */
public record CreateResult(List<ObjectName> created, List<ObjectName> existing, List<StatementRun> statements)
        implements VerbResult {
    public CreateResult {
        created = List.copyOf(created);
        existing = List.copyOf(existing);
        statements = List.copyOf(statements);
    }
}
