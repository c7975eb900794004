// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.problem.ServerError;
import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one object, in the order in which the server checks. */
final class Violations {
    private static final String ANALYSIS = "Getting analyzing error. Detail message: ";
    private static final String SYNTAX = "Getting syntax error. Detail message: ";

    private final ObjectName object;
    private final List<Violation> found = new ArrayList<>();

    Violations(ObjectName object) {
        this.object = object;
    }

    List<Violation> found() {
        return List.copyOf(found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Found by the server while it reads the statement. */
    void syntax(@Nullable String column, String words, String remedy) {
        add(column, ServerError.general(SYNTAX + words + "."), words, remedy);
    }

    /** Refuses what the version's grammar does not have: to such a server it is a syntax error (facts 14). */
    void require(@Nullable String column, Feature feature, ServerProfile profile) {
        if (!profile.has(feature)) {
            syntax(
                    column,
                    feature.title() + " is not in StarRocks " + profile.version() + "; the first version with it is "
                            + feature.since(),
                    "Leave it out, or upgrade the cluster.");
        }
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

    /** Found by the server in execution, with a code of its own. */
    void execution(@Nullable String column, int code, String words, String remedy) {
        add(column, new ServerError(code, "42000", words), words, remedy);
    }

    /** Found when a view is made: the name is taken. */
    void existing(String words, String remedy) {
        add(null, new ServerError(1050, "42S01", words), words, remedy);
    }

    void existingDatabase(String name) {
        String words = "Can't create database '" + name + "'; database exists";
        add(null, new ServerError(1007, "HY000", words), words, "Choose another name.");
    }

    private void add(@Nullable String column, ServerError error, String words, String remedy) {
        found.add(new Violation(object, column, error, words, remedy));
    }
}
