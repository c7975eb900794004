// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import java.util.ArrayList;
import java.util.List;

/** The calls on a builder, in order. */
final class Chain {
    private final List<Call> calls = new ArrayList<>();

    Chain add(String name, Argument... arguments) {
        return add(Call.of(name, arguments));
    }

    Chain add(Call call) {
        calls.add(call);
        return this;
    }

    boolean isEmpty() {
        return calls.isEmpty();
    }

    int size() {
        return calls.size();
    }

    /** A lambda in one line where it fits. */
    Lambda lambda(String parameter) {
        return new Lambda(parameter, calls, false);
    }

    /** A lambda with a line for each call. */
    Lambda lambdaLineByLine(String parameter) {
        return new Lambda(parameter, calls, true);
    }
}
