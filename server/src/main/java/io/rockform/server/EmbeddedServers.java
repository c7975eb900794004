// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The embedded servers of this process. A directory has one server, however many connections there are to it: two of
 * them would overwrite each other's data. It is stopped when its last user leaves.
 */
final class EmbeddedServers {
    private static final Map<Path, Shared> BY_DIRECTORY = new HashMap<>();

    private EmbeddedServers() {}

    /** The server of that URL, started if it does not run; to be {@linkplain Shared#leave() left} by each who asked. */
    static Shared join(SandboxUrl url) {
        synchronized (BY_DIRECTORY) {
            if (url.directory() == null) {
                return new Shared(null, start(url, null));
            }
            Path directory = Path.of(url.directory()).toAbsolutePath().normalize();
            Shared running = BY_DIRECTORY.get(directory);
            if (running != null) {
                running.join();
                return running;
            }
            Shared started = new Shared(directory, start(url, directory));
            BY_DIRECTORY.put(directory, started);
            return started;
        }
    }

    private static EmbeddedServer start(SandboxUrl url, @Nullable Path directory) {
        EmbeddedServerProvider provider = ServiceLoader.load(EmbeddedServerProvider.class, loader())
                .findFirst()
                .orElseThrow(() -> new RockformException(
                        Problem.of(ProblemCode.CONFIGURATION, "nothing on the class path can start " + url)
                                .remedy("Add the artifact io.rockform:rockform-sandbox, or give a server's URL.")));
        return provider.start(new EmbeddedServerOptions(directory, url.database(), url.version()));
    }

    private static ClassLoader loader() {
        return EmbeddedServers.class.getClassLoader();
    }

    /** A running server and the number of those who use it. */
    static final class Shared {
        private final @Nullable Path directory;
        private final EmbeddedServer server;
        private int users = 1;

        private Shared(@Nullable Path directory, EmbeddedServer server) {
            this.directory = directory;
            this.server = server;
        }

        HostAndPort address() {
            return new HostAndPort(server.host(), server.port());
        }

        void join() {
            synchronized (BY_DIRECTORY) {
                users++;
            }
        }

        void leave() {
            synchronized (BY_DIRECTORY) {
                users--;
                if (users > 0) {
                    return;
                }
                if (directory != null) {
                    BY_DIRECTORY.remove(directory);
                }
                server.close();
            }
        }
    }
}
