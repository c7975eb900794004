// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.project.ProjectTemplate.Form;
import java.util.Objects;

/**
 * Make a project in the invocation's directory; its URL is the invocation's, or the sandbox's.
 *
 * @param form what is in it
 * @param dryRun whether to make nothing, and only tell what would be made
 */
public record InitRequest(Form form, boolean dryRun) {
    public InitRequest {
        Objects.requireNonNull(form);
    }

    /** In Java. */
    public InitRequest() {
        this(Form.JAVA, false);
    }
}
