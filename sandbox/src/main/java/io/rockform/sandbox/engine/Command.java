// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.sandbox.session.Answer;

/** A statement that has been read and can be run. */
public interface Command {
    /** @throws io.rockform.sandbox.answer.RefusedException if it is refused */
    Answer run(SandboxSession session);
}
