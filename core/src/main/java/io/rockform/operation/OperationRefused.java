// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation;

import io.rockform.problem.Problem;
import io.rockform.problem.RockformException;
import io.rockform.problem.ServerError;

/** An operation that StarRocks would refuse, with its own words. */
public final class OperationRefused extends RockformException {
    private static final long serialVersionUID = 1L;

    private final transient ServerError serverError;

    public OperationRefused(Problem problem, ServerError serverError) {
        super(problem);
        this.serverError = serverError;
    }

    /** What the server would answer. */
    public ServerError serverError() {
        return serverError;
    }
}
