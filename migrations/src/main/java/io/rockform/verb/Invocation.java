// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.run.Cancellation;
import io.rockform.run.RunListener;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a call of a verb: everything that a command line, a build or an application gives it besides the
 * request.
 *
 * @param directory where the project is looked for: here or above
 * @param configuration the configuration file itself ({@code --config}); null to look for {@code rockform.toml}
 * @param url the server's URL ({@code --url}) instead of the configured one; null for that one
 * @param environment for {@code ${NAME}} in the configuration
 * @param arguments for {@code ${name}} in SQL revisions and {@code op.argument("name")} in Java ones ({@code -x})
 * @param clock for what is recorded
 * @param random for the ids of new revisions
 * @param listener told of progress
 * @param cancellation asked before each statement
 */
public record Invocation(
        Path directory,
        @Nullable Path configuration,
        @Nullable String url,
        Map<String, String> environment,
        Map<String, String> arguments,
        InstantSource clock,
        RandomGenerator random,
        RunListener listener,
        Cancellation cancellation) {
    public Invocation {
        Objects.requireNonNull(directory);
        Objects.requireNonNull(clock);
        Objects.requireNonNull(random);
        Objects.requireNonNull(listener);
        Objects.requireNonNull(cancellation);
        environment = Map.copyOf(environment);
        arguments = Map.copyOf(arguments);
    }

    /** With this process' environment, clock and a secure random source; silent. */
    public static Invocation in(Path directory) {
        return new Invocation(
                directory,
                null,
                null,
                System.getenv(),
                Map.of(),
                InstantSource.system(),
                new SecureRandom(),
                RunListener.SILENT,
                new Cancellation());
    }

    public Invocation withDirectory(Path changed) {
        return new Invocation(
                changed, configuration, url, environment, arguments, clock, random, listener, cancellation);
    }

    public Invocation withConfiguration(@Nullable Path changed) {
        return new Invocation(directory, changed, url, environment, arguments, clock, random, listener, cancellation);
    }

    public Invocation withUrl(@Nullable String changed) {
        return new Invocation(
                directory, configuration, changed, environment, arguments, clock, random, listener, cancellation);
    }

    public Invocation withEnvironment(Map<String, String> changed) {
        return new Invocation(directory, configuration, url, changed, arguments, clock, random, listener, cancellation);
    }

    public Invocation withArguments(Map<String, String> changed) {
        return new Invocation(
                directory, configuration, url, environment, changed, clock, random, listener, cancellation);
    }

    public Invocation withClock(InstantSource changed) {
        return new Invocation(
                directory, configuration, url, environment, arguments, changed, random, listener, cancellation);
    }

    public Invocation withRandom(RandomGenerator changed) {
        return new Invocation(
                directory, configuration, url, environment, arguments, clock, changed, listener, cancellation);
    }

    public Invocation withListener(RunListener changed) {
        return new Invocation(
                directory, configuration, url, environment, arguments, clock, random, changed, cancellation);
    }

    public Invocation withCancellation(Cancellation changed) {
        return new Invocation(directory, configuration, url, environment, arguments, clock, random, listener, changed);
    }
}
