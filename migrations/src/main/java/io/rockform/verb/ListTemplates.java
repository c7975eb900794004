// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.project.ProjectTemplate;
import java.util.Arrays;
import java.util.Locale;

/** {@code rockform list-templates}: what projects {@code init} can make. */
public final class ListTemplates implements Verb<ListTemplatesRequest, ListTemplatesResult> {
    @Override
    public ListTemplatesResult run(Invocation invocation, ListTemplatesRequest request) {
        return new ListTemplatesResult(Arrays.stream(ProjectTemplate.Form.values())
                .map(form -> new ListTemplatesResult.Template(form.name().toLowerCase(Locale.ROOT), form.description()))
                .toList());
    }
}
