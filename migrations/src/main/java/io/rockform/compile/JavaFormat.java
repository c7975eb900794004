// SPDX-License-Identifier: Apache-2.0
package io.rockform.compile;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.util.Set;

/**
 * Palantir's formatter, whose parser is the compiler's own. The command lets it in by its manifest; an application that calls
 * Rockform has to say {@code --add-exports=jdk.compiler/com.sun.tools.javac.PACKAGE=ALL-UNNAMED} for each package, or gets
 * sources in Rockform's own layout.
 */
public final class JavaFormat {
    private static final Set<String> PACKAGES = Set.of("api", "code", "file", "parser", "tree", "util");

    private JavaFormat() {}

    /** Whether this process lets the formatter in. */
    public static boolean isAvailable() {
        return ModuleLayer.boot()
                .findModule("jdk.compiler")
                .filter(compiler -> PACKAGES.stream()
                        .allMatch(each ->
                                compiler.isExported("com.sun.tools.javac." + each, JavaFormat.class.getModule())))
                .isPresent();
    }

    /** The source as the formatter lays it out; as it is where the formatter is not let in. */
    public static String format(String source) {
        if (!isAvailable()) {
            return source;
        }
        try {
            return Formatter.createFormatter(JavaFormatterOptions.builder()
                            .style(JavaFormatterOptions.Style.PALANTIR)
                            .build())
                    .formatSource(source);
        } catch (FormatterException e) {
            throw new IllegalStateException("a generated source is no Java:\n" + source, e);
        }
    }
}
