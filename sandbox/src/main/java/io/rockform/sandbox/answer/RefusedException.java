// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.answer;

import io.rockform.sandbox.session.Answer;

/** Ends a statement with the answer that refuses it. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer.Refused answer;

    public RefusedException(Answer.Refused answer) {
        super(answer.message(), null, false, false);
        this.answer = answer;
    }

    public Answer.Refused answer() {
        return answer;
    }
}
