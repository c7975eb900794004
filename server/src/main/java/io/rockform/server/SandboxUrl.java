// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code sandbox:DIRECTORY} or {@code sandbox:mem}, both with {@code [?database=NAME&version=3.5]}: a server inside this
 * process. The directory is written as it is, without percent-encoding.
 *
 * @param directory of its data; null keeps them in memory, for this connection alone
 * @param database {@code rockform} where the URL names none; made if it does not exist
 * @param version the StarRocks version to answer as; null for the newest that the sandbox knows
 */
public record SandboxUrl(
        @Nullable String directory,
        String database,
        @Nullable String version) implements ServerUrl {
    static final String SCHEME = "sandbox:";
    private static final String DEFAULT_DATABASE = "rockform";
    private static final String MEMORY = "mem";

    public SandboxUrl {
        Objects.requireNonNull(database);
    }

    static SandboxUrl of(String text) {
        String rest = text.substring(SCHEME.length());
        int question = rest.indexOf('?');
        String location = question < 0 ? rest : rest.substring(0, question);
        if (location.isEmpty()) {
            throw UrlText.malformed("the directory is missing", "Write it as sandbox:DIRECTORY or sandbox:mem.");
        }
        Map<String, String> options = UrlText.options(question < 0 ? "" : rest.substring(question + 1));
        for (String name : options.keySet()) {
            if (!name.equals("database") && !name.equals("version")) {
                throw UrlText.malformed(
                        "option " + name + " is not known", "The options of a sandbox are database and version.");
            }
        }
        String database = options.getOrDefault("database", DEFAULT_DATABASE);
        if (database.isEmpty() || database.contains(".")) {
            throw UrlText.malformed("the database '" + database + "' is not a name", "Write database=NAME.");
        }
        return new SandboxUrl(location.equals(MEMORY) ? null : location, database, options.get("version"));
    }

    @Override
    public @Nullable String catalog() {
        return null;
    }

    @Override
    public List<String> secrets() {
        return List.of();
    }

    @Override
    public SandboxUrl withDatabase(String changed) {
        return new SandboxUrl(directory, changed, version);
    }

    @Override
    public SandboxUrl relativeTo(Path base) {
        return directory == null ? this : new SandboxUrl(base.resolve(directory).toString(), database, version);
    }

    /**
     * How a driver connects to the sandbox once it listens at {@code address}.
     *
     * @param in the database; null for none
     */
    StarRocksUrl at(HostAndPort address, @Nullable String in) {
        return new StarRocksUrl(StarRocksUrl.DEFAULT_USER, null, List.of(address), null, in, ConnectionOptions.DEFAULT);
    }

    @Override
    public String toString() {
        String at = SCHEME + (directory == null ? MEMORY : directory);
        String inDatabase = database.equals(DEFAULT_DATABASE) ? "" : "database=" + UrlText.encode(database);
        String asVersion = version == null ? "" : "version=" + UrlText.encode(version);
        String between = inDatabase.isEmpty() || asVersion.isEmpty() ? "" : "&";
        String options = inDatabase + between + asVersion;
        return options.isEmpty() ? at : at + "?" + options;
    }
}
