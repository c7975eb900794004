// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import java.util.List;

/** The databases that a call is for. */
public final class DatabaseNames {
    private DatabaseNames() {}

    /**
     * The names of the databases that a call is for, if there can be several: of a project with {@code databases}, or
     * those that the call names. Each can be given to {@link Invocation#withDatabases}.
     *
     * @return empty where there is just the one of the URL
     */
    public static List<String> of(Invocation invocation) {
        Workspace workspace = new Workspace(invocation);
        return invocation.url() != null
                ? List.of()
                : workspace.databases().stream().map(DatabaseTarget::name).toList();
    }
}
