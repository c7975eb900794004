// SPDX-License-Identifier: Apache-2.0
package io.rockform.compile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** Keeps the compiler's output in memory, with the source that each class came from. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, Output> outputs = new HashMap<>();

    MemoryFiles(JavaFileManager standard) {
        super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, Kind kind, @Nullable FileObject sibling) {
        Output output = new Output(className, kind, sibling instanceof Input input ? input.source : null);
        outputs.put(className, output);
        return output;
    }

    CompiledClasses classes() {
        Map<String, byte[]> bytecode = new HashMap<>();
        Map<String, String> sources = new HashMap<>();
        outputs.forEach((name, output) -> {
            bytecode.put(name, output.bytes.toByteArray());
            if (output.source != null) {
                sources.put(name, output.source.file().toString());
            }
        });
        return new CompiledClasses(bytecode, sources);
    }

    /** A source that is read already. */
    static final class Input extends SimpleJavaFileObject {
        private final SourceText source;

        Input(SourceText source) {
            super(source.file().toUri(), Kind.SOURCE);
            this.source = source;
        }

        SourceText source() {
            return source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.text();
        }

        /** A revision's file is named after its id and message, its class after the message alone. */
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE;
        }
    }

    private static final class Output extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final @Nullable SourceText source;

        Output(String className, Kind kind, @Nullable SourceText source) {
            super(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind);
            this.source = source;
        }

        @Override
        public OutputStream openOutputStream() {
            bytes.reset();
            return bytes;
        }
    }
}
