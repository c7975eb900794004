// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import static io.rockform.project.ConfigurationKey.ARGUMENT;
import static io.rockform.project.ConfigurationKey.COMPARE_SCRATCH_DATABASE;
import static io.rockform.project.ConfigurationKey.DATABASE;
import static io.rockform.project.ConfigurationKey.DATABASES;
import static io.rockform.project.ConfigurationKey.HISTORY_ALEMBIC;
import static io.rockform.project.ConfigurationKey.HISTORY_DATABASE;
import static io.rockform.project.ConfigurationKey.HISTORY_PREFIX;
import static io.rockform.project.ConfigurationKey.LOG;
import static io.rockform.project.ConfigurationKey.MODELS;
import static io.rockform.project.ConfigurationKey.REVISIONS;
import static io.rockform.project.ConfigurationKey.URL;
import static io.rockform.project.ConfigurationKey.VERSION;

import io.rockform.problem.Problem;
import io.rockform.problem.RockformException;
import io.rockform.profile.StarRocksVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a configuration of the values of one environment. */
final class ConfigurationReader {
    private final @Nullable String environment;
    private final ConfigurationValues values;

    ConfigurationReader(@Nullable String environment, ConfigurationValues values) {
        this.environment = environment;
        this.values = values;
    }

    Configuration read() {
        Map<String, String> databases = databases();
        return new Configuration(
                environment,
                values.text(URL).orElse(Configuration.DEFAULT.url()),
                databases,
                values.texts(MODELS).orElse(Configuration.DEFAULT.models()),
                revisions(),
                history(!databases.isEmpty()),
                version(),
                new RunSettingsReader(values).read(),
                new RevisionSettingsReader(values).read(),
                values.text(COMPARE_SCRATCH_DATABASE).orElse(null),
                new PolicyReader(values).read(),
                values.table(ARGUMENT),
                log());
    }

    /** {@code databases = ["a", "b"]} names them; {@code [databases]} gives each a name of the user's own. */
    private Map<String, String> databases() {
        Map<String, String> databases = new LinkedHashMap<>();
        if (values.has(DATABASES)) {
            for (String name : values.texts(DATABASES).orElse(List.of())) {
                databases.put(name, name);
            }
        }
        databases.putAll(values.table(DATABASE));
        return databases;
    }

    private List<String> revisions() {
        List<String> revisions = values.texts(REVISIONS).orElse(Configuration.DEFAULT.revisions());
        if (revisions.isEmpty()) {
            throw values.refused(REVISIONS.path(), "'revisions' is empty", "Give it a value, or remove the line.");
        }
        return revisions;
    }

    private HistorySettings history(boolean several) {
        HistorySettings history = new HistorySettings(
                values.text(HISTORY_DATABASE).orElse(null),
                values.text(HISTORY_PREFIX).orElse(HistorySettings.DEFAULT.prefix()),
                values.text(HISTORY_ALEMBIC).orElse(null));
        try {
            // A name that holds only what every name may hold: the prefix alone is judged.
            history.tables("x");
        } catch (RockformException e) {
            Problem problem = e.problems().get(0);
            throw values.refused(HISTORY_PREFIX.path(), problem.message(), String.valueOf(problem.remedy()));
        }
        if (several && !history.isApart()) {
            throw values.refused(
                    HISTORY_DATABASE.path(),
                    "several databases would share one history in '" + history.database() + "'",
                    "Keep them apart: [history] prefix = \"rockform_{database}_\".");
        }
        return history;
    }

    private StarRocksVersion version() {
        return values.text(VERSION)
                .map(version -> StarRocksVersion.parse(version)
                        .orElseThrow(() -> values.refused(
                                VERSION.path(),
                                "'" + version + "' is not a version of StarRocks",
                                "Write version = \"3.5\".")))
                .orElse(Configuration.DEFAULT.version());
    }

    private LogSettings log() {
        Map<String, LogLevel> words = new LinkedHashMap<>();
        for (LogLevel level : LogLevel.values()) {
            words.put(level.name().toLowerCase(Locale.ROOT), level);
        }
        List<String> areas = new ArrayList<>(LogSettings.AREAS);
        areas.add(LogSettings.ALL);
        Map<String, LogLevel> levels = new LinkedHashMap<>(LogSettings.DEFAULT.levels());
        values.table(LOG).forEach((area, level) -> {
            String key = LOG.table() + "." + area;
            if (!areas.contains(area)) {
                throw values.refused(
                        key, "there is nothing to log named '" + area + "'", ConfigurationValues.hint(area, areas));
            }
            levels.put(area, values.word(key, level.toLowerCase(Locale.ROOT), words));
        });
        return new LogSettings(levels);
    }
}
