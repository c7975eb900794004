// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.server.ServerUrl;
import java.util.Objects;

/**
 * One of the databases of a project.
 *
 * @param name as {@code --database} and results name it
 */
record DatabaseTarget(String name, ServerUrl url) {
    DatabaseTarget {
        Objects.requireNonNull(name);
        Objects.requireNonNull(url);
    }
}
