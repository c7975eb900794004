// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.profile.ServerProfile;
import io.rockform.sandbox.text.SqlText;

/** Tells what a statement asks for. */
@FunctionalInterface
public interface StatementReader {
    /** @throws io.rockform.sandbox.text.NotUnderstoodException if it is none that the sandbox knows */
    Command read(SqlText statement, ServerProfile profile);
}
