// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import io.rockform.operation.OperationRefused;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.ServerError;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Table;

/** The refusals that several operations share, worded as recorded. */
final class Refusals {
    private static final String ANALYSIS = "Getting analyzing error. Detail message: ";

    private Refusals() {}

    static OperationRefused refused(ObjectName object, ServerError error) {
        Problem problem = Problem.of(ProblemCode.OPERATION_REFUSED, "StarRocks refuses it: " + error.message())
                .at(object.toString());
        return new OperationRefused(problem, error);
    }

    /** Refused in execution, with nothing around the words. */
    static OperationRefused refused(ObjectName object, String words) {
        return refused(object, ServerError.general(words));
    }

    /** Refused in analysis. */
    static OperationRefused analysis(ObjectName object, String words) {
        return refused(object, ServerError.analysis(words));
    }

    /** Of what would start an OPTIMIZE job. */
    static OperationRefused optimizing(Table table, String words) {
        return refused(table.name(), new ServerError(5064, "42000", ANALYSIS + words + "."));
    }

    /** ALTER TABLE, ALTER VIEW and ALTER MATERIALIZED VIEW of what is not there (facts 12.3). */
    static OperationRefused notFound(ObjectName name) {
        return analysis(name, "Table " + name.name() + " is not found");
    }

    /** DROP TABLE and DROP VIEW of what is not there (recorded tables/exists). */
    static OperationRefused unknownTable(ObjectName name) {
        return refused(name, new ServerError(5502, "42602", ANALYSIS + "Unknown table '" + name.name() + "'."));
    }

    /** DROP of an object of another kind (facts 8.1). */
    static OperationRefused wrongKind(ObjectName name, String database, String wanted) {
        String words = "'" + database + "'.'" + name.name() + "' is not '" + wanted + "'.";
        return refused(name, new ServerError(1347, "HY000", ANALYSIS + words));
    }

    /** CREATE of a taken name: tables are told so in analysis, views and materialized views are not (facts 8.1). */
    static OperationRefused exists(ObjectName name, boolean table) {
        String words = "Table '" + name.name() + "' already exists";
        return refused(name, new ServerError(1050, "42S01", table ? ANALYSIS + words + "." : words));
    }
}
