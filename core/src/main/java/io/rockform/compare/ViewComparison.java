// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.operation.ViewOperation.ReplaceView;
import io.rockform.schema.View;
import io.rockform.schema.ViewSecurity;

/** One view. Whatever differs, the whole view is replaced, since ALTER VIEW loses the comment (trap 6). */
final class ViewComparison {
    private final QueryComparison queries;
    private final Changes changes;

    ViewComparison(QueryComparison queries, Changes changes) {
        this.queries = queries;
        this.changes = changes;
    }

    void compare(View actual, View declared) {
        boolean differs =
                queries.differ(declared.name(), actual.columns(), actual.query(), declared.columns(), declared.query());
        if (differs || !actual.comment().equals(declared.comment()) || !sameSecurity(actual, declared)) {
            changes.attempt(new ReplaceView(declared));
        }
    }

    /** A view without SECURITY has NONE (recorded views/*). What the model does not say is the server's choice. */
    private static boolean sameSecurity(View actual, View declared) {
        ViewSecurity existing = actual.security() == null ? ViewSecurity.NONE : actual.security();
        return declared.security() == null || declared.security() == existing;
    }
}
