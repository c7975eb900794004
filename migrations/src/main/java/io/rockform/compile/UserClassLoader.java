// SPDX-License-Identifier: Apache-2.0
package io.rockform.compile;

import org.jspecify.annotations.Nullable;

/** Loads compiled user classes; everything else comes from Rockform's own loader. */
final class UserClassLoader extends ClassLoader {
    private final CompiledClasses classes;

    UserClassLoader(CompiledClasses classes) {
        super("rockform-user", UserClassLoader.class.getClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.bytecode().get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** The source file of a class or of the class around it; null if it is not one of these. */
    @Nullable
    String source(String className) {
        return classes.sources().get(className);
    }
}
