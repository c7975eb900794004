// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.problem.ServerError;
import io.rockform.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one object, in the order in which the server checks. */
final class Violations {
    private static final String ANALYSIS = "Getting analyzing error. Detail message: ";

    private final ObjectName object;
    private final List<Violation> found = new ArrayList<>();

    Violations(ObjectName object) {
        this.object = object;
    }

    List<Violation> found() {
        return List.copyOf(found);
    }

    /** Found by the server in analysis. */
    void analysis(@Nullable String column, String words, String remedy) {
        add(column, ServerError.analysis(words), words, remedy);
    }

    /** Found by the server in analysis, with a code of its own. */
    void analysis(@Nullable String column, int code, String sqlState, String words, String remedy) {
        add(column, new ServerError(code, sqlState, ANALYSIS + words + "."), words, remedy);
    }

    /** Found by the server in execution: nothing stands around the words. */
    void execution(@Nullable String column, String words, String remedy) {
        add(column, ServerError.general(words), words, remedy);
    }

    private void add(@Nullable String column, ServerError error, String words, String remedy) {
        found.add(new Violation(object, column, error, words, remedy));
    }
}
