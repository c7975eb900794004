// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli;

import io.rockform.cli.command.Commands;
import io.rockform.cli.console.Context;
import io.rockform.cli.quickstart.QuickstartCommand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;

/** The verbs of the command line. */
final class Verbs {
    private static final Map<String, Function<Context, Object>> ALL = all();

    private Verbs() {}

    static Set<String> names() {
        return ALL.keySet();
    }

    /**
     * Adds the commands that these arguments can mean. Picocli reads the annotations of each one that is added, which
     * takes a good part of the time of a short command; so where the first argument is a verb, the others are left out.
     */
    static void register(CommandLine commands, Context context, String... args) {
        String first = args.length == 0 ? "" : args[0];
        boolean alone = (ALL.containsKey(first) || first.equals("--version")) && !first.equals(Commands.COMPLETION);
        ALL.forEach((name, command) -> {
            if (!alone || name.equals(first)) {
                commands.addSubcommand(name, command.apply(context));
            }
        });
    }

    private static Map<String, Function<Context, Object>> all() {
        Map<String, Function<Context, Object>> all = new LinkedHashMap<>(Commands.byName());
        all.put("quickstart", context -> new QuickstartCommand(context, Main::run));
        return all;
    }
}
