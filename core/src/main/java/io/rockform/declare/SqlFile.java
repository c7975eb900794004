// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import java.util.Objects;

/**
 * A file of CREATE statements.
 *
 * @param name as errors tell it
 */
public record SqlFile(String name, String text) {
    public SqlFile {
        Objects.requireNonNull(name);
        Objects.requireNonNull(text);
    }
}
