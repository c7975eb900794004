// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated text. */
final class InMemoryCompiler {
    private static final List<String> AS_USERS_DO =
            List.of("-Xlint:all,-processing,-options,-path,-classfile", "-Werror", "-proc:none", "--release", "17");
    private static final List<String> QUICKLY = List.of("-Xlint:none", "-proc:none", "-g:none");

    /** What javac finds on the class path is kept from one call to the next. */
    private static final ThreadLocal<StandardJavaFileManager> FILES = ThreadLocal.withInitial(
            () -> ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null));

    private InMemoryCompiler() {}

    /** The classes of the files, loaded, by name; with every warning on, and failing on any. */
    static Map<String, Class<?>> compile(Map<String, String> textByFile) {
        return compile(textByFile, AS_USERS_DO);
    }

    /** The same for thousands of files, without warnings. */
    static Map<String, Class<?>> compileQuickly(Map<String, String> textByFile) {
        return compile(textByFile, QUICKLY);
    }

    /** The trees of files, in their order, without a look at what their names mean. */
    static List<CompilationUnitTree> parse(Map<String, String> textByFile) {
        List<JavaFileObject> sources = new ArrayList<>();
        textByFile.forEach((file, text) -> sources.add(new Source(file, text)));
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, FILES.get(), null, List.of("-proc:none"), null, sources);
        try {
            List<CompilationUnitTree> trees = new ArrayList<>();
            task.parse().forEach(trees::add);
            return trees;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Class<?>> compile(Map<String, String> textByFile, List<String> options) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter output = new StringWriter();
        Memory memory =
                new Memory(options == QUICKLY ? FILES.get() : compiler.getStandardFileManager(diagnostics, null, null));
        List<JavaFileObject> sources = new ArrayList<>();
        textByFile.forEach((file, text) -> sources.add(new Source(file, text)));
        boolean compiled = compiler.getTask(output, memory, diagnostics, options, null, sources)
                .call();
        assertThat(compiled)
                .as(() -> diagnostics.getDiagnostics() + "\n" + output + "\n" + String.join("\n", textByFile.values()))
                .isTrue();
        return memory.load();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String file, String text) {
            super(URI.create("string:///" + file), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return !simpleName.equals("package-info");
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

        Memory(JavaFileManager parent) {
            super(parent);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }

        Map<String, Class<?>> load() {
            ClassLoader loader = new ClassLoader(InMemoryCompiler.class.getClassLoader()) {
                @Override
                protected Class<?> findClass(String name) throws ClassNotFoundException {
                    ByteArrayOutputStream bytes = classes.get(name);
                    if (bytes == null) {
                        throw new ClassNotFoundException(name);
                    }
                    return defineClass(name, bytes.toByteArray(), 0, bytes.size());
                }
            };
            Map<String, Class<?>> loaded = new HashMap<>();
            for (String name : classes.keySet()) {
                try {
                    loaded.put(name, loader.loadClass(name));
                } catch (ClassNotFoundException e) {
                    throw new AssertionError(e);
                }
            }
            return loaded;
        }
    }
}
