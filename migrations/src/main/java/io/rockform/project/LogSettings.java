// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is logged. Each area has a logger of its own, named {@code rockform.AREA}.
 *
 * @param levels by area; {@link #ALL} for those that are not named
 */
public record LogSettings(Map<String, LogLevel> levels) {
    /** The name that stands for all areas that have no level of their own. */
    public static final String ALL = "all";

    /** The areas. */
    public static final List<String> AREAS = List.of("sql", "compare", "run", "hook", "compile", "lock");

    /** Warnings and errors of all areas. */
    public static final LogSettings DEFAULT = new LogSettings(Map.of(ALL, LogLevel.WARN));

    public LogSettings {
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    }

    /** The level of an area. */
    public LogLevel of(String area) {
        LogLevel own = levels.get(area);
        return own != null ? own : levels.getOrDefault(ALL, LogLevel.WARN);
    }
}
