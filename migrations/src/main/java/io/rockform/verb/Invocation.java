// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.project.ProjectSelection;
import io.rockform.project.Secrets;
import io.rockform.run.Cancellation;
import io.rockform.run.RunListener;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a call of a verb: everything that a command line, a build or an application gives it besides the
 * request.
 *
 * @param directory where the project is looked for: here or above
 * @param selection which configuration and which environment of it
 * @param url the server's URL ({@code --url}) instead of the configured one; null for that one
 * @param databases those of the configured databases that are meant ({@code --database}); empty for all
 * @param arguments what revisions and hooks can ask for ({@code -x}), before those of the configuration
 * @param clock for what is recorded
 * @param random for the ids of new revisions
 * @param listener told of progress
 * @param cancellation asked before each statement
 */
public record Invocation(
        Path directory,
        ProjectSelection selection,
        @Nullable String url,
        List<String> databases,
        Map<String, String> arguments,
        InstantSource clock,
        RandomGenerator random,
        RunListener listener,
        Cancellation cancellation) {
    public Invocation {
        Objects.requireNonNull(directory);
        Objects.requireNonNull(selection);
        Objects.requireNonNull(clock);
        Objects.requireNonNull(random);
        Objects.requireNonNull(listener);
        Objects.requireNonNull(cancellation);
        databases = List.copyOf(databases);
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** With this process' environment, clock and a secure random source; silent. */
    public static Invocation in(Path directory) {
        return new Invocation(
                directory,
                ProjectSelection.of(null, System.getenv()),
                null,
                List.of(),
                Map.of(),
                InstantSource.system(),
                new SecureRandom(),
                RunListener.SILENT,
                new Cancellation());
    }

    /** The configuration file itself ({@code --config}); null to look for {@code rockform.toml}. */
    @Nullable
    Path configuration() {
        return selection.file();
    }

    /** What must not be shown. */
    public Secrets secrets() {
        return selection.secrets();
    }

    public Invocation withDirectory(Path changed) {
        return new Invocation(changed, selection, url, databases, arguments, clock, random, listener, cancellation);
    }

    public Invocation withSelection(ProjectSelection changed) {
        return new Invocation(directory, changed, url, databases, arguments, clock, random, listener, cancellation);
    }

    public Invocation withConfiguration(@Nullable Path changed) {
        return withSelection(
                new ProjectSelection(changed, selection.name(), selection.environment(), selection.secrets()));
    }

    /** @param changed the name of an environment of the configuration */
    public Invocation withName(@Nullable String changed) {
        return withSelection(
                new ProjectSelection(selection.file(), changed, selection.environment(), selection.secrets()));
    }

    /** @param changed the variables of the process */
    public Invocation withEnvironment(Map<String, String> changed) {
        return withSelection(new ProjectSelection(selection.file(), selection.name(), changed, selection.secrets()));
    }

    public Invocation withUrl(@Nullable String changed) {
        return new Invocation(
                directory, selection, changed, databases, arguments, clock, random, listener, cancellation);
    }

    public Invocation withDatabases(List<String> changed) {
        return new Invocation(directory, selection, url, changed, arguments, clock, random, listener, cancellation);
    }

    public Invocation withArguments(Map<String, String> changed) {
        return new Invocation(directory, selection, url, databases, changed, clock, random, listener, cancellation);
    }

    public Invocation withClock(InstantSource changed) {
        return new Invocation(directory, selection, url, databases, arguments, changed, random, listener, cancellation);
    }

    public Invocation withRandom(RandomGenerator changed) {
        return new Invocation(directory, selection, url, databases, arguments, clock, changed, listener, cancellation);
    }

    public Invocation withListener(RunListener changed) {
        return new Invocation(directory, selection, url, databases, arguments, clock, random, changed, cancellation);
    }

    public Invocation withCancellation(Cancellation changed) {
        return new Invocation(directory, selection, url, databases, arguments, clock, random, listener, changed);
    }
}
