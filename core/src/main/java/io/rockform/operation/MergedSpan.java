// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation;

import java.util.Objects;

/** {@code BETWEEN from AND to}: between which times partitions are merged. */
public record MergedSpan(String from, String to) {
    public MergedSpan {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
    }
}
