// SPDX-License-Identifier: Apache-2.0
package io.rockform.compile;

import io.rockform.hook.Hook;
import io.rockform.schema.Schema;
import io.rockform.server.Session;
import jakarta.persistence.Entity;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What user sources are compiled against: the classes that run now, be they in one jar, in several or in directories. */
final class RockformClassPath {
    private RockformClassPath() {}

    /** For the compiler's {@code -classpath}. */
    static String text() {
        Set<String> entries = new LinkedHashSet<>();
        own().forEach(path -> entries.add(path.toString()));
        Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .forEach(entries::add);
        return String.join(File.pathSeparator, entries);
    }

    /** Changes when the classes that user sources see may have changed. */
    static String fingerprint() {
        return own().stream().map(RockformClassPath::state).collect(Collectors.joining("\n"));
    }

    private static List<Path> own() {
        return Stream.of(Schema.class, Hook.class, Session.class, Entity.class)
                .map(RockformClassPath::origin)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<Path> origin(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return List.of();
        }
        try {
            return List.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            // Not a file, as in a class loader of one's own: what java.class.path says has to do.
            return List.of();
        }
    }

    private static String state(Path entry) {
        try {
            return entry + " " + Files.size(entry) + " " + Files.getLastModifiedTime(entry);
        } catch (IOException e) {
            return entry.toString();
        }
    }
}
