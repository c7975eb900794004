// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.conformance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer, of a server or of the sandbox, as texts. */
sealed interface RecordedAnswer {
    record Done() implements RecordedAnswer {}

    record Refused(int code, String message) implements RecordedAnswer {
        boolean isNotModelled() {
            return message.startsWith("Rockform sandbox does not model");
        }
    }

    record Rows(List<String> columns, List<List<@Nullable String>> rows) implements RecordedAnswer {}
}
