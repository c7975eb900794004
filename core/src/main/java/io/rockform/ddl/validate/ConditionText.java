// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.profile.Feature;
import io.rockform.profile.StarRocksVersion;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A partition_retention_condition as its refusals print it: its words as written, but for intervals and the date of today
 * (recorded properties/* partition_retention_condition).
 */
final class ConditionText {
    private static final Pattern INTERVAL =
            Pattern.compile("\\binterval\\s+(\\S+)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TODAY = Pattern.compile("\\bcurrent_date\\(\\)", Pattern.CASE_INSENSITIVE);

    private ConditionText() {}

    static String of(String condition, StarRocksVersion version) {
        String text = INTERVAL.matcher(condition)
                .replaceAll(found ->
                        "INTERVAL " + found.group(1) + " " + found.group(2).toUpperCase(Locale.ROOT));
        String today = version.isAtLeast(Feature.UPPER_CASE_CURRENT_DATE.since()) ? "CURRENT_DATE()" : "current_date()";
        return TODAY.matcher(text).replaceAll(today);
    }
}
