// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.refused;

import io.rockform.ddl.validate.SchemaValidator;
import io.rockform.ddl.validate.Violation;
import io.rockform.problem.ServerError;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Table;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What CREATE TABLE would refuse of a changed table, where ALTER TABLE refuses the same with the same words. */
final class NewViolations {
    private NewViolations() {}

    /**
     * The changed table.
     *
     * @throws io.rockform.operation.OperationRefused if it breaks a rule that {@code before} does not break
     */
    static Table none(Table before, Table after, ServerProfile profile) {
        return none(before, after, profile, Violation::error);
    }

    /** @param words how ALTER TABLE says it */
    static Table none(Table before, Table after, ServerProfile profile, Function<Violation, ServerError> words) {
        SchemaValidator validator = new SchemaValidator(profile);
        Set<Violation> known = validator.validate(before).stream().collect(Collectors.toSet());
        validator.validate(after).stream()
                .filter(violation -> !known.contains(violation))
                .findFirst()
                .ifPresent(violation -> {
                    throw refused(after.name(), words.apply(violation));
                });
        return after;
    }
}
