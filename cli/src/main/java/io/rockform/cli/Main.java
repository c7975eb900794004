// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli;

import io.rockform.cli.console.Console;
import io.rockform.cli.console.Interruption;
import io.rockform.problem.ExitCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The {@code rockform} command. */
public final class Main {
    private Main() {}

    /** Runs one command with the process's own streams and ends the process with its exit code. */
    public static void main(String[] args) {
        Interruption interruption = new Interruption();
        Path workingDirectory = Path.of("").toAbsolutePath();
        // UTF-8 whatever the locale: names and comments of a schema can have any character.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Console console = new Console(System.in, out, err, System.getenv(), workingDirectory, interruption);
        interruption.watchSignals();
        int exitCode = run(console, args);
        interruption.finished(exitCode);
        System.exit(exitCode);
    }

    /**
     * Runs one command and returns its exit code. Nothing is read from or written to the process's own streams.
     *
     * @param workingDirectory where relative paths start and the project is looked for
     */
    public static int run(
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> env,
            Path workingDirectory,
            String... args) {
        return run(new Console(in, out, err, env, workingDirectory, new Interruption()), args);
    }

    /** Runs one command and returns its exit code. */
    static int run(Console console, String... args) {
        if (args.length == 1 && args[0].equals("--version")) {
            // Answered without reading the annotations of the commands, which takes longer than all else here.
            Version.lines().forEach(console.out()::println);
            return ExitCode.DONE.value();
        }
        return new RockformCommandLine(console).run(args);
    }
}
