// SPDX-License-Identifier: Apache-2.0
package io.rockform.testkit.scenario;

import java.util.List;

/** A verb that scripts can use, besides the built-in ones. */
@FunctionalInterface
public interface ScenarioCommand {
    /**
     * Runs the command. A failure that a script may expect is an outcome; an exception ends the scenario.
     *
     * @param arguments expanded, without the verb
     */
    Outcome run(ScenarioState state, List<String> arguments) throws Exception;
}
