// SPDX-License-Identifier: Apache-2.0
package io.rockform.compile;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.project.FilePlaces;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compiles sources in memory, with the compiler of the Java that runs. */
final class JavaSourceCompiler {
    private static final Logger LOG = LoggerFactory.getLogger("rockform.compile");

    private final FilePlaces places;

    JavaSourceCompiler(FilePlaces places) {
        this.places = places;
    }

    /** @throws RockformException {@link ProblemCode#COMPILATION}, one problem for each error, with file, line and column */
    CompiledClasses compile(List<SourceText> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw UserSources.noCompiler();
        }
        long started = System.nanoTime();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (MemoryFiles files =
                new MemoryFiles(compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8))) {
            List<MemoryFiles.Input> inputs =
                    sources.stream().map(MemoryFiles.Input::new).toList();
            StringWriter other = new StringWriter();
            boolean done = compiler.getTask(other, files, diagnostics, options(), null, inputs)
                    .call();
            if (!done) {
                throw failed(diagnostics.getDiagnostics(), other.toString());
            }
            LOG.debug("compiled {} files in {} ms", sources.size(), (System.nanoTime() - started) / 1_000_000);
            return files.classes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> options() {
        return List.of(
                "-classpath", RockformClassPath.text(), "-parameters", "-g", "-proc:none", "-nowarn", "-Xlint:none");
    }

    private RockformException failed(List<Diagnostic<? extends JavaFileObject>> diagnostics, String other) {
        List<Problem> problems = diagnostics.stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(this::problem)
                .toList();
        return new RockformException(
                problems.isEmpty()
                        ? List.of(Problem.of(ProblemCode.COMPILATION, "the compiler failed: " + other.strip()))
                        : problems,
                null);
    }

    private Problem problem(Diagnostic<? extends JavaFileObject> diagnostic) {
        Problem problem = Problem.of(ProblemCode.COMPILATION, diagnostic.getMessage(Locale.ENGLISH));
        return diagnostic.getSource() instanceof MemoryFiles.Input input
                ? problem.at(places.of(input.source().file(), diagnostic.getLineNumber(), diagnostic.getColumnNumber()))
                : problem;
    }
}
