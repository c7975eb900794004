// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as SHOW prints them: to the second, in the server's time zone, which is UTC as its time_zone says. */
public final class ServerTime {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZONE);

    private ServerTime() {}

    public static String text(long millis) {
        return FORMAT.format(Instant.ofEpochMilli(millis));
    }
}
