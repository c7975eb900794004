// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import io.rockform.problem.SimilarNames;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every key of {@code rockform.toml}; {@code docs/configuration.md} describes each. A name in capitals stands for names of
 * the user's own.
 */
public enum ConfigurationKey {
    ENVIRONMENT("environment"),
    URL("url"),
    DATABASES("databases"),
    DATABASE("databases.NAME"),
    MODELS("models"),
    REVISIONS("revisions"),
    VERSION("version"),
    HISTORY_DATABASE("history.database"),
    HISTORY_PREFIX("history.prefix"),
    HISTORY_ALEMBIC("history.alembic"),
    RUN_ON_FAILURE("run.on-failure"),
    RUN_PARALLEL_JOBS("run.parallel-jobs"),
    RUN_JOB_TIMEOUT("run.job-timeout"),
    RUN_BUSY_TIMEOUT("run.busy-timeout"),
    RUN_TIMEOUT("run.timeout"),
    RUN_RECONNECT("run.reconnect"),
    RUN_LOCK_WAIT("run.lock-wait"),
    RUN_LOCK_LEASE("run.lock-lease"),
    REVISION_FORMAT("revision.format"),
    REVISION_FILE_NAME("revision.file-name"),
    REVISION_TIME_ZONE("revision.time-zone"),
    REVISION_SLUG_LENGTH("revision.slug-length"),
    REVISION_TEMPLATE("revision.template"),
    REVISION_AFTER_WRITE("revision.after-write"),
    COMPARE_SCRATCH_DATABASE("compare.scratch-database"),
    FILTER_INCLUDE("filter.include"),
    FILTER_EXCLUDE("filter.exclude"),
    FILTER_SKIP("filter.skip"),
    ATTRIBUTES_MANAGE("attributes.manage"),
    ATTRIBUTES_IGNORE("attributes.ignore"),
    PARTITIONS_MANAGE("partitions.manage"),
    OVERRIDE_TABLE("override.table.PROPERTY"),
    OVERRIDE_MATERIALIZED_VIEW("override.materialized-view.PROPERTY"),
    ARGUMENT("arguments.NAME"),
    LOG("log.AREA"),
    INHERITS("environments.NAME.inherits");

    private static final String OPEN_END = "[A-Z]+";

    private final String path;

    ConfigurationKey(String path) {
        this.path = path;
    }

    /** As in the documentation: {@code history.prefix}, {@code arguments.NAME}. */
    public String path() {
        return path;
    }

    /** Without the part in capitals: the table in which the user's own names stand. */
    String table() {
        return hasOpenEnd() ? path.substring(0, path.lastIndexOf('.')) : path;
    }

    boolean hasOpenEnd() {
        return path.substring(path.lastIndexOf('.') + 1).matches(OPEN_END);
    }

    /** Whether the key can stand in an environment as well. */
    boolean inEnvironments() {
        return this != ENVIRONMENT && this != INHERITS;
    }

    private boolean fits(String key) {
        return hasOpenEnd() ? key.startsWith(table() + ".") : key.equals(path);
    }

    /** Whether a key outside of {@code environments} means something. */
    static boolean isKnown(String key) {
        return Arrays.stream(values()).anyMatch(each -> each != INHERITS && each.fits(key));
    }

    /** Whether a key of an environment, without {@code environments.NAME.}, means something. */
    static boolean isKnownInEnvironment(String key) {
        return key.equals("inherits")
                || Arrays.stream(values()).anyMatch(each -> each.inEnvironments() && each.fits(key));
    }

    /** What a key that is not known may have meant. */
    static String hint(String key) {
        List<String> paths = Arrays.stream(values()).map(ConfigurationKey::path).toList();
        Set<String> tables = new TreeSet<>();
        paths.forEach(path -> tables.add(path.split("\\.")[0]));
        String first = key.split("\\.")[0];
        return SimilarNames.question(key, paths)
                .or(() -> outsideOfItsTable(key, paths))
                .or(() -> tables.contains(first) ? Optional.empty() : SimilarNames.question(first, tables))
                .orElse("The keys are " + String.join(", ", below(first, paths)) + ".");
    }

    /** {@code prefix} for {@code history.prefix}. */
    private static Optional<String> outsideOfItsTable(String key, List<String> paths) {
        return paths.stream()
                .filter(path -> path.endsWith("." + key) && !path.startsWith("environments."))
                .findFirst()
                .map(path -> "Did you mean '" + path + "'? Write it below [" + path.substring(0, path.lastIndexOf('.'))
                        + "].");
    }

    /** Those of the same table, if it is one; else all. */
    private static List<String> below(String table, List<String> paths) {
        List<String> own =
                paths.stream().filter(path -> path.startsWith(table + ".")).toList();
        return own.isEmpty() ? paths : own;
    }
}
