// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import static io.rockform.project.ConfigurationKey.ATTRIBUTES_IGNORE;
import static io.rockform.project.ConfigurationKey.ATTRIBUTES_MANAGE;
import static io.rockform.project.ConfigurationKey.FILTER_EXCLUDE;
import static io.rockform.project.ConfigurationKey.FILTER_INCLUDE;
import static io.rockform.project.ConfigurationKey.FILTER_SKIP;
import static io.rockform.project.ConfigurationKey.OVERRIDE_MATERIALIZED_VIEW;
import static io.rockform.project.ConfigurationKey.OVERRIDE_TABLE;
import static io.rockform.project.ConfigurationKey.PARTITIONS_MANAGE;

import io.rockform.policy.Attributes;
import io.rockform.policy.Glob;
import io.rockform.policy.Kind;
import io.rockform.policy.ObjectPattern;
import io.rockform.policy.OperationKinds;
import io.rockform.policy.Policy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads {@code [filter]}, {@code [attributes]} and {@code [override]}. */
final class PolicyReader {
    private final ConfigurationValues values;

    PolicyReader(ConfigurationValues values) {
        this.values = values;
    }

    Policy read() {
        return new Policy(
                objects(FILTER_INCLUDE),
                objects(FILTER_EXCLUDE),
                globs(FILTER_SKIP, OperationKinds.names(), "kind of change"),
                globs(ATTRIBUTES_MANAGE, Attributes.names(), "attribute"),
                globs(ATTRIBUTES_IGNORE, Attributes.names(), "attribute"),
                values.table(OVERRIDE_TABLE),
                values.table(OVERRIDE_MATERIALIZED_VIEW),
                objects(PARTITIONS_MANAGE));
    }

    private List<ObjectPattern> objects(ConfigurationKey key) {
        List<ObjectPattern> patterns = new ArrayList<>();
        for (String text : values.texts(key).orElse(List.of())) {
            patterns.add(ObjectPattern.parse(text)
                    .orElseThrow(() -> values.refused(
                            key.path(),
                            "'" + text + "' is no pattern of objects",
                            "Write [KIND:][DATABASE.]NAME with * and ?, such as \"tmp_*\"; the kinds are "
                                    + String.join(", ", Kind.titles()) + ".")));
        }
        return patterns;
    }

    /** A pattern that fits nothing is mistyped. */
    private List<Glob> globs(ConfigurationKey key, Collection<String> known, String what) {
        List<Glob> globs = new ArrayList<>();
        for (String text : values.texts(key).orElse(List.of())) {
            Glob glob = new Glob(text);
            boolean property = what.equals("attribute") && text.startsWith(Attributes.PROPERTY);
            if (!property && known.stream().noneMatch(glob::fits)) {
                throw values.refused(
                        key.path(), "there is no " + what + " '" + text + "'", ConfigurationValues.hint(text, known));
            }
            globs.add(glob);
        }
        return globs;
    }
}
