// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.ViewColumn;
import java.util.List;

/** Queries and column lists of views. Interim: by text, until the queries are compared by meaning. */
final class QueryComparison {
    QueryComparison(Schema actual, Schema declared, Changes changes) {}

    boolean differ(ObjectName view, String actual, String declared) {
        return !plain(actual).equals(plain(declared));
    }

    boolean sameColumns(
            ObjectName view,
            List<ViewColumn> actual,
            String actualQuery,
            List<ViewColumn> declared,
            String declaredQuery) {
        return declared.isEmpty() || actual.equals(declared);
    }

    private static String plain(String query) {
        return query.strip().replaceAll("\\s+", " ");
    }
}
