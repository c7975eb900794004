// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command; they may stand before the verb or after it. */
public final class GlobalOptions {
    /** The form of results. */
    public enum Output {
        TEXT,
        JSON,
        /** For those that are statements. */
        SQL
    }

    /** When to use colours. */
    public enum Colours {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The configuration, instead of rockform.toml here or above.")
    @Nullable
    Path configuration;

    @Option(
            names = {"-n", "--name"},
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "The environment of the configuration, such as production.")
    @Nullable
    String name;

    @Option(
            names = "-x",
            paramLabel = "KEY=VALUE",
            scope = ScopeType.INHERIT,
            description = "An argument that revisions and hooks can ask for; may be repeated.")
    Map<String, String> arguments = Map.of();

    @Option(
            names = "--database",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "One of the project's databases, or another one on its server; may be repeated.")
    List<String> databases = List.of();

    @Option(
            names = "--url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "The server, instead of the configured one.")
    @Nullable
    String url;

    @Option(
            names = "--output",
            paramLabel = "FORM",
            defaultValue = "text",
            scope = ScopeType.INHERIT,
            description = "text or json; also sql for diff and schema print.")
    Output output = Output.TEXT;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            scope = ScopeType.INHERIT,
            description = "auto, always or never.")
    Colours colours = Colours.AUTO;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Say more: whole statements, all about each revision, what is sent to the server.")
    boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "No progress, only results and errors.")
    boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Explain the command.")
    boolean help;

    /** Null for the configured one. */
    public @Nullable String url() {
        return url;
    }

    /** Those that are meant; empty for all. */
    public List<String> databases() {
        return databases;
    }

    public Colours colours() {
        return colours;
    }

    /** For errors of a command line that was not read to its end. */
    public void useJson() {
        output = Output.JSON;
    }

    public boolean json() {
        return output == Output.JSON;
    }

    public boolean sql() {
        return output == Output.SQL;
    }

    public boolean verbose() {
        return verbose;
    }

    public boolean quiet() {
        return quiet;
    }

    /** Whether to use colours on a stream. */
    public boolean colours(boolean terminal, Console console) {
        return switch (colours) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> terminal && console.coloursWelcome();
        };
    }
}
