// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import io.rockform.operation.OperationRefused;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.ServerError;

/** What CREATE, DROP and ALTER DATABASE answer (recorded databases/across; facts 12.3). */
final class DatabaseRefusals {
    private DatabaseRefusals() {}

    static OperationRefused exists(String name) {
        return refused(name, new ServerError(1007, "HY000", "Can't create database '" + name + "'; database exists"));
    }

    static OperationRefused unknown(String name) {
        return refused(
                name, new ServerError(1008, "HY000", "Can't drop database '" + name + "'; database doesn't exist"));
    }

    private static OperationRefused refused(String name, ServerError error) {
        return new OperationRefused(
                Problem.of(ProblemCode.OPERATION_REFUSED, "StarRocks refuses it: " + error.message())
                        .at(name),
                error);
    }
}
