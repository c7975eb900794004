// SPDX-License-Identifier: Apache-2.0
package io.rockform.policy;

import io.rockform.operation.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The names of all kinds of change, as results name them: {@code DropTable}, {@code SetTableProperties}. */
public final class OperationKinds {
    private static final List<String> NAMES =
            kinds(Operation.class).map(Class::getSimpleName).sorted().toList();

    private OperationKinds() {}

    /** All names, in alphabetical order. */
    public static List<String> names() {
        return NAMES;
    }

    /** The name of an operation's kind. */
    public static String of(Operation operation) {
        return operation.getClass().getSimpleName();
    }

    /** Operations are grouped by what they change; the groups are no kinds. */
    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(OperationKinds::kinds)
                : Stream.of(type);
    }
}
