// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation;

import io.rockform.problem.Problem;
import io.rockform.problem.RockformException;
import io.rockform.problem.ServerError;
import java.util.List;

/** An operation that StarRocks would refuse, with its own words. */
public final class OperationRefused extends RockformException {
    private static final long serialVersionUID = 1L;

    private final transient ServerError serverError;

    public OperationRefused(Problem problem, ServerError serverError) {
        this(List.of(problem), serverError);
    }

    /** @param problems all that is wrong, first what the server would answer */
    public OperationRefused(List<Problem> problems, ServerError serverError) {
        super(problems, null);
        this.serverError = serverError;
    }

    /** What the server would answer. */
    public ServerError serverError() {
        return serverError;
    }
}
