// SPDX-License-Identifier: Apache-2.0
package io.rockform.policy;

import io.rockform.hook.HookContext;
import io.rockform.hook.UserHook;
import io.rockform.operation.Operation;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is managed: the policy of the configuration, and the hooks in code.
 *
 * @param context what hooks are told
 */
public record Management(Policy policy, List<UserHook> hooks, HookContext context) {
    /** Everything. */
    public static final Management ALL = new Management(Policy.NONE, List.of(), HookContext.NONE);

    public Management {
        Objects.requireNonNull(policy);
        Objects.requireNonNull(context);
        hooks = List.copyOf(hooks);
    }

    /** What keeps an object out; empty if it takes part. */
    public Optional<String> excludes(SchemaObject object) {
        Optional<String> pattern = excludes(Kind.of(object), object.name());
        return pattern.isPresent()
                ? pattern
                : hooks.stream()
                        .filter(hook -> !hook.includes(object, context))
                        .findFirst()
                        .map(hook -> "hook " + hook.name());
    }

    /** What keeps an object out of which no more than its name is known. */
    public Optional<String> excludes(Kind kind, ObjectName name) {
        for (ObjectPattern pattern : policy.exclude()) {
            if (pattern.fits(kind, name)) {
                return Optional.of("filter.exclude '" + pattern + "'");
            }
        }
        boolean included =
                policy.include().isEmpty() || policy.include().stream().anyMatch(pattern -> pattern.fits(kind, name));
        return included ? Optional.empty() : Optional.of("filter.include");
    }

    /** What keeps a change from being made; empty if it is made. */
    public Optional<String> skips(Operation operation) {
        String kind = OperationKinds.of(operation);
        return policy.skip().stream()
                .filter(glob -> glob.fits(kind))
                .findFirst()
                .map(glob -> "filter.skip '" + glob + "'");
    }

    /** What the hooks make of operations. */
    public List<Operation> rewrite(List<Operation> operations, Schema before) {
        List<Operation> rewritten = operations;
        for (UserHook hook : hooks) {
            rewritten = hook.rewrite(rewritten, before, context);
        }
        return rewritten;
    }

    /** What is overridden here. */
    public PropertyOverrides overrides() {
        return policy.overrides();
    }

    /** The attributes that take no part. */
    public IgnoredAttributes ignored() {
        return new IgnoredAttributes(policy.manage(), policy.ignore());
    }
}
