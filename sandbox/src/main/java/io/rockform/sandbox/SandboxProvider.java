// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.server.EmbeddedServer;
import io.rockform.server.EmbeddedServerOptions;
import io.rockform.server.EmbeddedServerProvider;

/** Starts the sandbox behind a {@code sandbox:} URL. */
public final class SandboxProvider implements EmbeddedServerProvider {
    @Override
    public EmbeddedServer start(EmbeddedServerOptions options) {
        SandboxOptions sandbox = SandboxOptions.defaults();
        if (options.version() != null) {
            sandbox = sandbox.withVersion(version(options.version()));
        }
        if (options.data() != null) {
            sandbox = sandbox.withData(options.data());
        }
        return Sandbox.start(sandbox).createDatabase(options.database());
    }

    private static ServerVersion version(String name) {
        return ServerVersion.named(name)
                .orElseThrow(() -> new RockformException(Problem.of(
                        ProblemCode.USAGE,
                        "the sandbox has no version " + name + "; it has " + ServerVersion.titles())));
    }
}
