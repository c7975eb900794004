// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which of several methods of a name is called with some values, as far as generated models need to know it. */
final class OverloadChoice {
    private record Key(Class<?> type, String name) {}

    /** A lambda, whose type is that of the parameter it is passed to. */
    record Lambda(UnaryOperator<@Nullable Object> body) {}

    private final Map<Key, List<Method>> methods = new HashMap<>();

    boolean has(Class<?> type, String name) {
        return !named(type, name).isEmpty();
    }

    /** The one with a fixed number of parameters goes before the one with any number. */
    Method of(Class<?> type, String name, List<@Nullable Object> arguments) {
        return named(type, name).stream()
                .filter(method -> takes(method, arguments))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no method " + name + arguments + " of " + type));
    }

    private List<Method> named(Class<?> type, String name) {
        return methods.computeIfAbsent(new Key(type, name), key -> Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::isVarArgs))
                .peek(method -> method.setAccessible(true))
                .toList());
    }

    private static boolean takes(Method method, List<@Nullable Object> arguments) {
        Class<?>[] types = method.getParameterTypes();
        int fixed = method.isVarArgs() ? types.length - 1 : types.length;
        if (arguments.size() < fixed || (!method.isVarArgs() && arguments.size() > fixed)) {
            return false;
        }
        for (int index = 0; index < arguments.size(); index++) {
            Class<?> type = index < fixed ? types[index] : types[fixed].getComponentType();
            if (!takes(type, arguments.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean takes(Class<?> type, @Nullable Object argument) {
        if (argument instanceof Lambda) {
            return type.isInterface();
        }
        if (type == int.class || type == long.class) {
            return argument instanceof Integer || (type == long.class && argument instanceof Long);
        }
        return type == boolean.class ? argument instanceof Boolean : type.isInstance(argument);
    }

    /** The arguments as the method takes them: its last parameter may stand for many. */
    static @Nullable Object[] passed(Method method, List<@Nullable Object> arguments) {
        Class<?>[] types = method.getParameterTypes();
        int fixed = method.isVarArgs() ? types.length - 1 : types.length;
        @Nullable Object[] passed = new @Nullable Object[types.length];
        for (int index = 0; index < fixed; index++) {
            passed[index] = passed(types[index], arguments.get(index));
        }
        if (method.isVarArgs()) {
            Class<?> item = types[fixed].getComponentType();
            Object rest = Array.newInstance(item, arguments.size() - fixed);
            for (int index = fixed; index < arguments.size(); index++) {
                Array.set(rest, index - fixed, passed(item, arguments.get(index)));
            }
            passed[fixed] = rest;
        }
        return passed;
    }

    private static @Nullable Object passed(Class<?> type, @Nullable Object argument) {
        return argument instanceof Lambda lambda
                ? Proxy.newProxyInstance(
                        type.getClassLoader() == null ? OverloadChoice.class.getClassLoader() : type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, values) -> lambda.body().apply(values[0]))
                : argument;
    }
}
