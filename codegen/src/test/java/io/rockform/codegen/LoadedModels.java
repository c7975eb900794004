// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.declare.Declaration;
import io.rockform.declare.JavaModels;
import io.rockform.declare.PlacedDeclaration;
import io.rockform.declare.SqlFile;
import io.rockform.declare.SqlModels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What generated files declare, by their packages. */
final class LoadedModels {
    private LoadedModels() {}

    /**
     * Compiled with all warnings, and loaded.
     *
     * @param files by path, whose first directory is the package
     */
    static Map<String, Declaration> of(ModelStyle style, Map<String, String> files) {
        return style == ModelStyle.SQL
                ? sql(files)
                : java(InMemoryCompiler.compile(files).values());
    }

    /** The same for thousands of files: without warnings, and builders interpreted. */
    static Map<String, Declaration> quickly(ModelStyle style, Map<String, String> files) {
        return switch (style) {
            case SQL -> sql(files);
            case BUILDER -> {
                Map<String, List<PlacedDeclaration>> parts = new LinkedHashMap<>();
                BuilderInterpreter.declarations(files)
                        .forEach(part -> parts.computeIfAbsent(directory(part.place()), name -> new ArrayList<>())
                                .add(part));
                yield merged(parts);
            }
            case ANNOTATED, RECORDS ->
                java(InMemoryCompiler.compileQuickly(files).values());
        };
    }

    private static Map<String, Declaration> sql(Map<String, String> files) {
        Map<String, List<PlacedDeclaration>> parts = new LinkedHashMap<>();
        files.forEach((file, text) -> parts.computeIfAbsent(directory(file), name -> new ArrayList<>())
                .addAll(SqlModels.read(List.of(new SqlFile(file, text)))));
        return merged(parts);
    }

    private static Map<String, Declaration> java(Collection<Class<?>> types) {
        Map<String, List<Class<?>>> classes = new LinkedHashMap<>();
        types.forEach(type -> classes.computeIfAbsent(type.getPackageName(), name -> new ArrayList<>())
                .add(type));
        Map<String, List<PlacedDeclaration>> parts = new LinkedHashMap<>();
        classes.forEach((name, own) -> parts.put(name, JavaModels.read(own)));
        return merged(parts);
    }

    private static String directory(String file) {
        return file.substring(0, file.indexOf('/'));
    }

    private static Map<String, Declaration> merged(Map<String, List<PlacedDeclaration>> parts) {
        Map<String, Declaration> declarations = new LinkedHashMap<>();
        parts.forEach((name, part) -> declarations.put(name, PlacedDeclaration.merge(part)));
        return declarations;
    }
}
