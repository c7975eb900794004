// SPDX-License-Identifier: Apache-2.0
package io.rockform.hook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a hook can know of the call that it is a part of.
 *
 * @param environment the chosen environment of the configuration; null for none
 * @param arguments of the configuration and of the command ({@code -x}); may hold secrets
 */
public record HookContext(@Nullable String environment, Map<String, String> arguments) {
    /** No environment, no arguments. */
    public static final HookContext NONE = new HookContext(null, Map.of());

    public HookContext {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** Arguments may hold secrets, so they are not shown. */
    @Override
    public String toString() {
        return "HookContext[environment=" + environment + ", arguments=" + arguments.keySet() + "]";
    }
}
