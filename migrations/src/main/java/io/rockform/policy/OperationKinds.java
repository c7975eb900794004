// SPDX-License-Identifier: Apache-2.0
package io.rockform.policy;

import io.rockform.operation.Operation;
import java.util.Arrays;
import java.util.List;

/** The names of all kinds of change, as results name them: {@code DropTable}, {@code SetTableProperties}. */
public final class OperationKinds {
    private static final List<String> NAMES = Arrays.stream(Operation.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .sorted()
            .toList();

    private OperationKinds() {}

    /** All names, in alphabetical order. */
    public static List<String> names() {
        return NAMES;
    }

    /** The name of an operation's kind. */
    public static String of(Operation operation) {
        return operation.getClass().getSimpleName();
    }
}
