// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The system variables and their values for new sessions. Only those are here that clients ask for or whose value was
 * recorded; StarRocks has several hundred.
 */
final class GlobalVariables {
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("auto_increment_increment", "1"),
            Map.entry("autocommit", "true"),
            Map.entry("catalog", "default_catalog"),
            Map.entry("character_set_client", "utf8"),
            Map.entry("character_set_connection", "utf8"),
            Map.entry("character_set_database", "utf8"),
            Map.entry("character_set_results", "utf8"),
            Map.entry("character_set_server", "utf8"),
            Map.entry("collation_connection", "utf8_general_ci"),
            Map.entry("collation_database", "utf8_general_ci"),
            Map.entry("collation_server", "utf8_general_ci"),
            Map.entry("enable_insert_strict", "true"),
            Map.entry("enable_profile", "false"),
            Map.entry("init_connect", ""),
            Map.entry("insert_timeout", "14400"),
            Map.entry("interactive_timeout", "3600"),
            Map.entry("language", "/starrocks/share/english/"),
            Map.entry("license", "Apache License 2.0"),
            Map.entry("lower_case_table_names", "0"),
            Map.entry("max_allowed_packet", "33554432"),
            Map.entry("net_buffer_length", "16384"),
            Map.entry("net_read_timeout", "60"),
            Map.entry("net_write_timeout", "60"),
            Map.entry("performance_schema", "false"),
            Map.entry("query_cache_size", "1048576"),
            Map.entry("query_cache_type", "0"),
            Map.entry("query_timeout", "300"),
            Map.entry("sql_auto_is_null", "false"),
            Map.entry("sql_mode", "ONLY_FULL_GROUP_BY"),
            Map.entry("sql_safe_updates", "0"),
            Map.entry("sql_select_limit", "9223372036854775807"),
            Map.entry("system_time_zone", "Etc/UTC"),
            Map.entry("time_zone", "Etc/UTC"),
            Map.entry("transaction_isolation", "REPEATABLE-READ"),
            Map.entry("transaction_read_only", "false"),
            Map.entry("tx_isolation", "REPEATABLE-READ"),
            Map.entry("tx_read_only", "false"),
            Map.entry("wait_timeout", "28800"));

    private final Map<String, String> values = new ConcurrentSkipListMap<>(DEFAULTS);

    private final ServerVersion version;

    GlobalVariables(ServerVersion version) {
        this.version = version;
        reset();
    }

    void reset() {
        values.putAll(DEFAULTS);
        values.put("version", version.mysqlVersion());
        values.put("version_comment", version.text());
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT)));
    }

    boolean isReadOnly(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "version", "version_comment", "license", "lower_case_table_names", "system_time_zone" -> true;
            default -> false;
        };
    }

    void set(String name, String value) {
        values.put(name.toLowerCase(Locale.ROOT), value);
    }

    /** All values, by name. */
    Map<String, String> all() {
        return new TreeMap<>(values);
    }
}
