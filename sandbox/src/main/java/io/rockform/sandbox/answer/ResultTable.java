// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.answer;

import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.session.ResultColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the rows of an answer. */
public final class ResultTable {
    private final List<ResultColumn> columns;
    private final List<List<@Nullable String>> rows = new ArrayList<>();

    public ResultTable(List<ResultColumn> columns) {
        this.columns = List.copyOf(columns);
    }

    /** A result whose columns are all text, as those of SHOW are. */
    public static ResultTable of(String... columns) {
        return new ResultTable(Arrays.stream(columns).map(ResultColumn::text).toList());
    }

    public ResultTable row(@Nullable String... values) {
        return row(Arrays.asList(values));
    }

    public ResultTable row(List<@Nullable String> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + columns.size() + " columns");
        }
        rows.add(Collections.unmodifiableList(new ArrayList<>(values)));
        return this;
    }

    public Answer.Rows answer() {
        return new Answer.Rows(columns, rows);
    }
}
