// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.IdentifierQuoting;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Distribution;
import io.rockform.schema.Refresh;

/** Clauses of CREATE statements as people write them into Java: without quotes that need not be. */
final class ClauseText {
    private static final DdlWriter WRITER = new DdlWriter(ServerProfile.OFFLINE, IdentifierQuoting.WHERE_NEEDED);

    private ClauseText() {}

    /** {@code HASH(id) BUCKETS 10}. */
    static String distribution(Distribution distribution) {
        return WRITER.distribution(distribution);
    }

    /** {@code DEFERRED ASYNC START('2024-01-01 00:00:00') EVERY(INTERVAL 1 DAY)}. */
    static String refresh(Refresh refresh) {
        String text = WRITER.refresh(refresh);
        boolean onlyDelimiters = text.indexOf('\'') < 0 && text.indexOf('\\') < 0;
        return onlyDelimiters ? text.replace('"', '\'') : text;
    }
}
