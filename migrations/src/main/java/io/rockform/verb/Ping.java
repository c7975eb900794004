// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.profile.ServerProfile;
import io.rockform.server.ServerConnection;
import io.rockform.server.ServerProfileReader;
import io.rockform.server.ServerUrl;
import java.time.Duration;

/** {@code rockform ping}: can we connect, and to what? Needs no project if it has a URL. */
public final class Ping implements Verb<PingRequest, PingResult> {
    @Override
    public PingResult run(Invocation invocation, PingRequest request) {
        ServerUrl url = new Workspace(invocation).url();
        try (ServerConnection connection = ServerConnection.open(url)) {
            long started = System.nanoTime();
            connection.query("SELECT 1");
            Duration roundTrip = Duration.ofNanos(System.nanoTime() - started);
            ServerProfileReader reader = new ServerProfileReader(connection, url.database());
            ServerProfile profile = reader.read();
            return new PingResult(
                    url.toString(), reader.versionText(), profile.runMode(), profile.aliveBackends(), roundTrip);
        }
    }
}
