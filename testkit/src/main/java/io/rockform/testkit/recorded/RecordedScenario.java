// SPDX-License-Identifier: Apache-2.0
package io.rockform.testkit.recorded;

import java.util.List;
import java.util.Objects;

/**
 * What was sent one after the other to a server with the fresh database {@code sc}.
 *
 * @param name {@code group/name}
 * @param server the version, {@code 3.5}
 * @param steps the statements; waiting for jobs, which the recordings hold too, is left out
 */
public record RecordedScenario(String name, String server, List<RecordedStep> steps) {
    public RecordedScenario {
        Objects.requireNonNull(name);
        Objects.requireNonNull(server);
        steps = List.copyOf(steps);
    }

    /** The part of the name before the slash. */
    public String group() {
        return name.substring(0, name.indexOf('/'));
    }
}
