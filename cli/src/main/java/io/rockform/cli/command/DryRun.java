// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.TextOutput;
import java.util.List;
import picocli.CommandLine.Option;

/** The option of whatever changes something: not to. */
final class DryRun {
    @Option(names = "--dry-run", description = "Change nothing; tell what would be done.")
    private boolean asked;

    boolean isAsked() {
        return asked;
    }

    /** @return the first of the words where nothing is changed */
    String word(String would, String did) {
        return asked ? would : did;
    }

    /** Statements that would be sent. */
    static void print(List<String> statements, TextOutput out) {
        statements.forEach(sql -> out.line("  " + sql.replace("\n", "\n  ") + ";"));
    }
}
