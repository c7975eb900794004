// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** All commands over verbs, by name, in the order of the help. */
public final class Commands {
    private static final Map<String, Function<Context, Object>> ALL = all();

    /** It needs all the others to be there. */
    public static final String COMPLETION = "completion";

    private Commands() {}

    /** How to make each command; nothing is made, and no class of one loaded, before it is needed. */
    public static Map<String, Function<Context, Object>> byName() {
        return ALL;
    }

    private static Map<String, Function<Context, Object>> all() {
        Map<String, Function<Context, Object>> all = new LinkedHashMap<>();
        all.put("init", InitCommand::new);
        all.put("list-templates", ListTemplatesCommand::new);
        all.put("revision", RevisionCommand::new);
        all.put("upgrade", UpgradeCommand::new);
        all.put("downgrade", DowngradeCommand::new);
        all.put("check", CheckCommand::new);
        all.put("current", CurrentCommand::new);
        all.put("history", HistoryCommand::new);
        all.put("heads", HeadsCommand::new);
        all.put("branches", BranchesCommand::new);
        all.put("merge", MergeCommand::new);
        all.put("squash", SquashCommand::new);
        all.put("show", ShowCommand::new);
        all.put("edit", EditCommand::new);
        all.put("stamp", StampCommand::new);
        all.put("ensure-version", EnsureVersionCommand::new);
        all.put("status", StatusCommand::new);
        all.put("resolve", ResolveCommand::new);
        all.put("unlock", UnlockCommand::new);
        all.put("diff", DiffCommand::new);
        all.put("generate", GenerateCommand::new);
        all.put("schema", context -> new CommandLine(new SchemaCommand())
                .addSubcommand("print", new SchemaPrintCommand(context))
                .addSubcommand("snapshot", new SchemaSnapshotCommand(context))
                .addSubcommand("docs", new SchemaDocsCommand(context)));
        all.put("create", CreateCommand::new);
        all.put("drop", DropCommand::new);
        all.put("ping", PingCommand::new);
        all.put("sandbox", SandboxCommand::new);
        all.put(COMPLETION, CompletionCommand::new);
        return all;
    }
}
