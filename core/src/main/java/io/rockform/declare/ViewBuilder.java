// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.ObjectName;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import io.rockform.schema.ViewSecurity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A view in the builder style. */
public final class ViewBuilder {
    private final ObjectName name;
    private final List<ViewColumn> columns = new ArrayList<>();
    private String comment = "";
    private @Nullable ViewSecurity security;
    private @Nullable String query;
    private @Nullable ObjectName formerName;

    public ViewBuilder(ObjectName name) {
        this.name = name;
    }

    /** The next column of the column list; without a list the names come from the query. */
    public ViewBuilder column(String columnName) {
        return column(columnName, "");
    }

    public ViewBuilder column(String columnName, String columnComment) {
        columns.add(new ViewColumn(columnName, columnComment));
        return this;
    }

    public ViewBuilder comment(String text) {
        comment = text;
        return this;
    }

    public ViewBuilder security(ViewSecurity value) {
        security = value;
        return this;
    }

    /** The SELECT. */
    public ViewBuilder as(String select) {
        query = select;
        return this;
    }

    /** The name that the view had before. StarRocks cannot rename a view: it is dropped and created (facts 8.1). */
    public ViewBuilder renamedFrom(String former) {
        formerName = name.sibling(former);
        return this;
    }

    Optional<ObjectName> formerName() {
        return Optional.ofNullable(formerName);
    }

    /** The view as declared so far. */
    public View build() {
        if (query == null) {
            throw new RockformException(Problem.of(ProblemCode.INVALID_MODEL, "view '" + name + "' has no query")
                    .remedy("say what it selects: .as(\"SELECT …\")"));
        }
        return new View(name, columns, comment, security, query);
    }
}
