// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import com.palantir.javapoet.JavaFile;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** The classes whose constants and functions a file names without their class. */
final class StaticImports {
    private final Set<Class<?>> classes = new TreeSet<>(Comparator.comparing(Class::getName));

    void add(Class<?> imported) {
        classes.add(imported);
    }

    void addTo(JavaFile.Builder file) {
        classes.forEach(imported -> file.addStaticImport(imported, "*"));
    }
}
