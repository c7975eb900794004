// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

/** Comments as SHOW FULL COLUMNS and SHOW TABLE STATUS print them (facts 1.5). */
final class EscapedText {
    private EscapedText() {}

    static String of(String comment) {
        return comment.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
