// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.schema.ObjectName;
import java.util.Objects;

/**
 * An object that is on the server and that Rockform cannot reproduce: it is left alone, and nothing is generated for it.
 *
 * @param reason why, for people
 * @param text what the server shows of it; empty if it shows nothing
 */
public record UnsupportedObject(ObjectName name, ObjectKind kind, String reason, String text) {
    public UnsupportedObject {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(text);
    }

    /** The same as a problem, for a command that cannot go on without the object. */
    public Problem problem() {
        return Problem.of(ProblemCode.NOT_SUPPORTED_YET, kind.title() + " " + name + ": " + reason);
    }
}
