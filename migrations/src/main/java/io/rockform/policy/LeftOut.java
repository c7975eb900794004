// SPDX-License-Identifier: Apache-2.0
package io.rockform.policy;

import io.rockform.schema.ObjectName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a policy kept out of a result.
 *
 * @param object null where it is not about one
 * @param what an object, an attribute or a change: {@code table tmp_1}, {@code comment of orders}, {@code drop table old}
 * @param by what kept it out: {@code filter.exclude 'tmp_*'}, {@code hook Audit}
 */
public record LeftOut(@Nullable ObjectName object, String what, String by) {
    public LeftOut {
        Objects.requireNonNull(what);
        Objects.requireNonNull(by);
    }
}
