// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import io.rockform.policy.Policy;
import io.rockform.profile.StarRocksVersion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code rockform.toml} says for one environment, with the defaults where it says nothing.
 *
 * @param environment its name; null for what stands outside of all environments
 * @param url the server's URL, variables filled in; may hold a password
 * @param databases several databases with the same history, by the names that commands use: URLs, or names and patterns
 *     of databases on the server of {@code url}; empty for the one of {@code url}
 * @param models directories (or files) of Java and SQL models, relative to the project
 * @param revisions the directories of the revision files, relative to the project; new ones are written to the first
 * @param history where Rockform's own tables are
 * @param version the server version to write SQL for where no server is asked
 * @param run how revisions are run
 * @param revision how new revisions are written
 * @param scratchDatabase where views may be created to ask the server about a query; null if it must not be asked
 * @param policy what takes part in comparisons, and what differs from environment to environment
 * @param arguments what revisions and hooks can ask for
 * @param log how much is logged
 */
public record Configuration(
        @Nullable String environment,
        String url,
        Map<String, String> databases,
        List<String> models,
        List<String> revisions,
        HistorySettings history,
        StarRocksVersion version,
        RunSettings run,
        RevisionSettings revision,
        @Nullable String scratchDatabase,
        Policy policy,
        Map<String, String> arguments,
        LogSettings log) {
    /** The URL of a new project: a server inside the command, its data in the project. */
    public static final String SANDBOX = "sandbox:.rockform/sandbox";

    /** What holds where nothing is said. */
    public static final Configuration DEFAULT = new Configuration(
            null,
            SANDBOX,
            Map.of(),
            List.of("models", "schema"),
            List.of("revisions"),
            HistorySettings.DEFAULT,
            StarRocksVersion.OFFLINE,
            RunSettings.DEFAULT,
            RevisionSettings.DEFAULT,
            null,
            Policy.NONE,
            Map.of(),
            LogSettings.DEFAULT);

    public Configuration {
        Objects.requireNonNull(url);
        Objects.requireNonNull(history);
        Objects.requireNonNull(version);
        Objects.requireNonNull(run);
        Objects.requireNonNull(revision);
        Objects.requireNonNull(policy);
        Objects.requireNonNull(log);
        databases = Collections.unmodifiableMap(new LinkedHashMap<>(databases));
        models = List.copyOf(models);
        revisions = List.copyOf(revisions);
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** URLs and arguments may hold passwords, so they are not shown. */
    @Override
    public String toString() {
        return "Configuration[environment=" + environment + ", models=" + models + ", revisions=" + revisions + "]";
    }
}
