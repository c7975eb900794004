// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.policy.Kind;
import io.rockform.project.ProjectTemplate;
import io.rockform.schema.ObjectName;
import io.rockform.verb.InitRequest.Existing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the configuration of a project that was made of an existing database says, so that nothing differs at once: what
 * was left out of the models is left out of comparisons.
 *
 * @param excluded what has no model
 */
record NewSettings(Existing existing, List<ObjectName> excluded) {
    NewSettings {
        excluded = List.copyOf(excluded);
    }

    /** Tables of TOML, to stand at the end of the file. */
    String toml() {
        StringBuilder toml = new StringBuilder();
        if (existing.alembic() != null) {
            toml.append("\n[history]\n# Kept in step while teams move; remove this line afterwards.\nalembic = ")
                    .append(text(existing.alembic().table()))
                    .append('\n');
        }
        table(toml, "filter", "include", existing.models().only());
        List<String> exclude = exclude();
        if (existing.models().only().isEmpty()) {
            table(toml, "filter", "exclude", exclude);
        } else if (!exclude.isEmpty()) {
            line(toml, "exclude", exclude);
        }
        table(toml, "attributes", "ignore", ignored());
        return toml.toString();
    }

    private List<String> exclude() {
        List<String> exclude = new ArrayList<>();
        excluded.forEach(name -> exclude.add(name.toString()));
        exclude.addAll(existing.models().except());
        if (!existing.models().views()) {
            Stream.of(Kind.VIEW, Kind.MATERIALIZED_VIEW, Kind.SYNCHRONOUS_MATERIALIZED_VIEW)
                    .forEach(kind -> exclude.add(kind.title() + ":*"));
        }
        return exclude;
    }

    private List<String> ignored() {
        List<String> ignored = new ArrayList<>();
        if (!existing.models().content().comments()) {
            ignored.addAll(List.of("comment", "column.comment"));
        }
        if (!existing.models().content().indexes()) {
            ignored.add("indexes");
        }
        return ignored;
    }

    private static void table(StringBuilder toml, String name, String key, List<String> values) {
        if (!values.isEmpty()) {
            toml.append("\n[").append(name).append("]\n");
            line(toml, key, values);
        }
    }

    private static void line(StringBuilder toml, String key, List<String> values) {
        toml.append(key)
                .append(values.stream().map(NewSettings::text).collect(Collectors.joining(", ", " = [", "]\n")));
    }

    private static String text(String value) {
        return '"' + ProjectTemplate.tomlText(value) + '"';
    }
}
