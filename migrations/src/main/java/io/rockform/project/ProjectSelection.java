// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which configuration to read.
 *
 * @param file the configuration file ({@code --config}); null to look for it
 * @param name the environment ({@code --name}); null for the one of the variable {@code ROCKFORM_ENVIRONMENT}, else for the
 *     one that the file names
 * @param environment the variables of the process
 * @param secrets told of what the configuration holds and must not be shown
 */
public record ProjectSelection(
        @Nullable Path file, @Nullable String name, Map<String, String> environment, Secrets secrets) {
    /** The variable that names the environment where the command does not. */
    public static final String ENVIRONMENT_VARIABLE = "ROCKFORM_ENVIRONMENT";

    public ProjectSelection {
        Objects.requireNonNull(secrets);
        environment = Map.copyOf(environment);
    }

    /** What to read where nothing is chosen. */
    public static ProjectSelection of(@Nullable Path file, Map<String, String> environment) {
        return new ProjectSelection(file, null, environment, new Secrets());
    }

    /**
     * A text of a new configuration with its variables filled in.
     *
     * @param directory where relative paths of files begin
     * @throws RockformException {@link ProblemCode#USAGE} if one cannot be
     */
    public String filled(String text, Path directory) {
        try {
            return new Variables(environment, directory, secrets).fill(text);
        } catch (Variables.Unfilled e) {
            throw new RockformException(
                    Problem.of(ProblemCode.USAGE, e.getMessage()).remedy(e.remedy()), e);
        }
    }

    Configuration read(Path found, String text, FilePlaces places, Path directory) {
        ConfigurationFile configuration = new ConfigurationFile(found, text, places);
        Variables variables = new Variables(environment, directory, secrets);
        String variable = environment.get(ENVIRONMENT_VARIABLE);
        String chosen = name;
        String where = "--name";
        if (chosen == null && variable != null && !variable.isBlank()) {
            chosen = variable;
            where = ENVIRONMENT_VARIABLE;
        }
        if (chosen == null) {
            ConfigurationValues outside =
                    new ConfigurationValues(configuration, configuration.entries(null, ""), variables);
            chosen = outside.text(ConfigurationKey.ENVIRONMENT).orElse(null);
            where = "the key environment";
        }
        ConfigurationValues values =
                new ConfigurationValues(configuration, configuration.entries(chosen, where), variables);
        Configuration read = new ConfigurationReader(chosen, values).read();
        read.arguments().forEach((argument, value) -> {
            if (Secrets.isNamedLikeOne(argument)) {
                secrets.add(value);
            }
        });
        return read;
    }
}
