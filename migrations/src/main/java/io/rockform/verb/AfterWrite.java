// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.project.ConfigurationKey;
import io.rockform.project.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the commands that a project wants to be run on each file that Rockform writes for it, such as a formatter. */
final class AfterWrite {
    private static final Logger LOG = LoggerFactory.getLogger("rockform.hook");
    private static final String FILE = "{file}";

    private AfterWrite() {}

    /**
     * Runs them, one after the other, in the project's directory.
     *
     * @throws RockformException naming the command that cannot be run or fails, with what it said; the file stays
     */
    static void run(Project project, Path file) {
        for (List<String> words : project.configuration().revision().afterWrite()) {
            List<String> command = words.stream()
                    .map(word -> word.replace(FILE, file.toString()))
                    .toList();
            run(command, project, file);
        }
    }

    private static void run(List<String> command, Project project, Path file) {
        String shown = String.join(" ", command);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(project.directory().toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int exitCode = process.waitFor();
            LOG.info("{} ended with {}", shown, exitCode);
            if (!said.isEmpty()) {
                LOG.debug("{}", said);
            }
            if (exitCode != 0) {
                throw failed(
                        "'" + shown + "' failed with exit code " + exitCode + (said.isEmpty() ? "" : ": " + said),
                        project,
                        file);
            }
        } catch (IOException e) {
            // Java says: Cannot run program "x" (in directory "y"): error=2, No such file or directory
            String why = String.valueOf(e.getMessage()).replaceFirst("(?s)^.*error=\\d+, ", "");
            throw failed("'" + shown + "' cannot be run: " + why, project, file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("'" + shown + "' was interrupted", project, file);
        }
    }

    private static RockformException failed(String message, Project project, Path file) {
        return new RockformException(Problem.of(ProblemCode.FILE, message)
                .at(ConfigurationKey.REVISION_AFTER_WRITE.path())
                .remedy("'" + project.places().of(file) + "' is written all the same. Mend the command, and run it by"
                        + " hand; or delete the file and write it again."));
    }
}
