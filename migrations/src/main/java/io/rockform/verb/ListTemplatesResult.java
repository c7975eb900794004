// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.util.List;
import java.util.Objects;

/** What projects {@code init} can make. */
public record ListTemplatesResult(List<Template> templates) implements VerbResult {
    public ListTemplatesResult {
        templates = List.copyOf(templates);
    }

    /** @param name for {@code init --template} */
    public record Template(String name, String description) {
        public Template {
            Objects.requireNonNull(name);
            Objects.requireNonNull(description);
        }
    }
}
