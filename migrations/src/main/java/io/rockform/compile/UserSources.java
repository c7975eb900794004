// SPDX-License-Identifier: Apache-2.0
package io.rockform.compile;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.project.FilePlaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a project's Java sources into classes: from the cache if nothing changed, else by the compiler. */
public final class UserSources {
    private final ClassCache cache;
    private final FilePlaces places;

    /** @param workDirectory Rockform's own directory in the project; the cache is in it */
    public UserSources(Path workDirectory, FilePlaces places) {
        this.cache = new ClassCache(workDirectory);
        this.places = places;
    }

    /**
     * The classes of sources that belong together.
     *
     * @throws RockformException {@link io.rockform.problem.ProblemCode#COMPILATION} if they do not compile
     */
    public UserClasses together(List<SourceText> sources) {
        String key = ClassCache.key(sources);
        return new UserClasses(cache.read(key).orElseGet(() -> compile(key, sources)), places);
    }

    private CompiledClasses compile(String key, List<SourceText> sources) {
        CompiledClasses compiled = compiler().compile(sources);
        cache.write(Map.of(key, compiled));
        return compiled;
    }

    /**
     * The classes of sources that do not know each other, so that two of them may have a class of one name.
     *
     * @param shared sources that each of them may use
     * @return in the order of {@code separate}
     * @throws RockformException if one of them does not compile
     */
    public List<UserClasses> apart(List<SourceText> separate, List<SourceText> shared) {
        Map<SourceText, String> keys = new LinkedHashMap<>();
        separate.forEach(source -> keys.put(source, ClassCache.key(with(source, shared))));
        Map<SourceText, CompiledClasses> found = new HashMap<>();
        keys.forEach((source, key) -> cache.read(key).ifPresent(classes -> found.put(source, classes)));
        List<SourceText> missing =
                separate.stream().filter(source -> !found.containsKey(source)).toList();
        found.putAll(atOnce(missing, shared, keys));
        List<UserClasses> all = new ArrayList<>();
        for (SourceText source : separate) {
            CompiledClasses classes = found.get(source);
            all.add(new UserClasses(
                    classes == null ? compile(keys.getOrDefault(source, ""), with(source, shared)) : classes, places));
        }
        return all;
    }

    /** One start of the compiler for many: much faster than one for each, but not possible if two class names are equal. */
    private Map<SourceText, CompiledClasses> atOnce(
            List<SourceText> missing, List<SourceText> shared, Map<SourceText, String> keys) {
        if (missing.size() < 2) {
            return Map.of();
        }
        CompiledClasses all;
        try {
            all = compiler()
                    .compile(Stream.concat(missing.stream(), shared.stream()).toList());
        } catch (RockformException e) {
            // Compiled one by one afterwards, each will say what is wrong with it, if anything is.
            return Map.of();
        }
        Map<SourceText, CompiledClasses> each = new HashMap<>();
        Map<String, CompiledClasses> byKey = new HashMap<>();
        for (SourceText source : missing) {
            CompiledClasses own = all.from(with(source, shared).stream()
                    .map(text -> text.file().toString())
                    .collect(Collectors.toSet()));
            byKey.put(keys.getOrDefault(source, ""), own);
            each.put(source, own);
        }
        cache.write(byKey);
        return each;
    }

    /** A runtime image may lack even the interface to compilers, without which that class cannot be loaded. */
    private JavaSourceCompiler compiler() {
        try {
            Class.forName("javax.tools.ToolProvider");
        } catch (ClassNotFoundException e) {
            throw noCompiler();
        }
        return new JavaSourceCompiler(places);
    }

    static RockformException noCompiler() {
        return new RockformException(Problem.of(
                        ProblemCode.COMPILATION,
                        "this Java has no compiler, which models and revisions in Java need: "
                                + System.getProperty("java.home"))
                .remedy("Run Rockform with a JDK of 17 or newer (a JRE is not enough): set JAVA_HOME to one. Or let a"
                        + " build compile the revisions: revisions = [\"classpath:…\"]"));
    }

    private static List<SourceText> with(SourceText source, List<SourceText> shared) {
        return Stream.concat(Stream.of(source), shared.stream()).toList();
    }
}
