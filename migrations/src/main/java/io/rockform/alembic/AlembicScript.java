// SPDX-License-Identifier: Apache-2.0
package io.rockform.alembic;

import java.util.List;
import java.util.Objects;

/**
 * One of Alembic's scripts, by what it says of itself.
 *
 * @param message the first line of its docstring; empty if there is none
 */
public record AlembicScript(String id, List<String> parents, String message) {
    public AlembicScript {
        Objects.requireNonNull(id);
        Objects.requireNonNull(message);
        parents = List.copyOf(parents);
    }

    /** {@code 1975ea83b712, create accounts}. */
    public String title() {
        return message.isEmpty() ? id : id + ", " + message;
    }
}
