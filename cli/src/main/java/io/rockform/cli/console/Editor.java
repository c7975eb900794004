// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.console;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The user's editor: {@code VISUAL}, else {@code EDITOR}, else {@code vi}. */
public final class Editor {
    private final Console console;

    public Editor(Console console) {
        this.console = console;
    }

    /** Opens files, and waits until the editor is closed. @throws RockformException if it cannot be run, or fails */
    public void open(List<Path> files) {
        String editor = command();
        List<String> command = new ArrayList<>(Arrays.asList(editor.strip().split("\\s+")));
        files.forEach(file -> command.add(file.toString()));
        try {
            int exitCode = run(
                    new ProcessBuilder(command).directory(console.directory().toFile()));
            if (exitCode != 0) {
                throw failed("the editor '" + editor + "' ended with " + exitCode, null);
            }
        } catch (IOException e) {
            throw failed("the editor '" + editor + "' cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RockformException(Problem.of(ProblemCode.INTERRUPTED, "interrupted"), e);
        }
    }

    private String command() {
        String visual = console.environment().getOrDefault("VISUAL", "");
        String editor = console.environment().getOrDefault("EDITOR", "");
        if (!visual.isBlank()) {
            return visual;
        }
        if (editor.isBlank() && !console.outIsTerminal()) {
            throw failed("no editor is named, and there is no terminal for vi", null);
        }
        return editor.isBlank() ? "vi" : editor;
    }

    /** On a terminal the editor has it to itself; elsewhere its output is not mixed with results. */
    private int run(ProcessBuilder process) throws IOException, InterruptedException {
        process.environment().putAll(console.environment());
        if (console.outIsTerminal()) {
            return process.inheritIO().start().waitFor();
        }
        Process started = process.redirectErrorStream(true).start();
        started.getOutputStream().close();
        console.err().write(started.getInputStream().readAllBytes());
        console.err().flush();
        return started.waitFor();
    }

    private static RockformException failed(String message, @org.jspecify.annotations.Nullable Exception cause) {
        return new RockformException(
                Problem.of(ProblemCode.FILE, message)
                        .remedy("Set EDITOR to the command of your editor: export EDITOR=…"),
                cause);
    }
}
