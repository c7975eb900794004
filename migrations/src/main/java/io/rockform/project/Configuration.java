// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import io.rockform.profile.StarRocksVersion;
import io.rockform.server.history.HistoryTables;
import java.util.List;
import java.util.Objects;

/**
 * What {@code rockform.toml} says, with the defaults where it says nothing.
 *
 * @param url the server's URL, variables filled in; may hold a password
 * @param models directories (or files) of Java and SQL models, relative to the project
 * @param revisions the directories of the revision files, relative to the project; new ones are written to the first
 * @param history where Rockform's own tables are
 * @param version the server version to write SQL for where no server is asked
 */
public record Configuration(
        String url, List<String> models, List<String> revisions, HistoryTables history, StarRocksVersion version) {
    /** The URL of a new project: a server inside the command, its data in the project. */
    public static final String SANDBOX = "sandbox:.rockform/sandbox";

    /** What holds where nothing is said. */
    public static final Configuration DEFAULT = new Configuration(
            SANDBOX,
            List.of("models", "schema"),
            List.of("revisions"),
            HistoryTables.DEFAULT,
            StarRocksVersion.OFFLINE);

    public Configuration {
        Objects.requireNonNull(url);
        Objects.requireNonNull(history);
        Objects.requireNonNull(version);
        models = List.copyOf(models);
        revisions = List.copyOf(revisions);
    }

    /** May hold a password, so the URL is not shown. */
    @Override
    public String toString() {
        return "Configuration[models=" + models + ", revisions=" + revisions + "]";
    }
}
