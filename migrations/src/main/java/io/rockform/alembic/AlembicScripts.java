// SPDX-License-Identifier: Apache-2.0
package io.rockform.alembic;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.project.FilePlaces;
import io.rockform.project.ProjectFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scripts of an Alembic environment. Only their heads are read: the assignments to {@code revision} and
 * {@code down_revision}, and the docstring, as Alembic's own template writes them.
 *
 * @param directory where they are
 */
public record AlembicScripts(Path directory, List<AlembicScript> scripts) {
    private static final String INI = "alembic.ini";
    private static final Pattern LOCATION = Pattern.compile("(?m)^\\s*script_location\\s*=\\s*(.+?)\\s*$");
    private static final Pattern REVISION = assignment("revision");
    private static final Pattern DOWN_REVISION = assignment("down_revision");
    private static final Pattern TEXT = Pattern.compile("[\"']([^\"']+)[\"']");
    private static final Pattern DOCSTRING = Pattern.compile("\\A\\s*(?:\"\"\"|''')\\s*(.*?)\\s*(?:\\R|\"\"\"|''')");

    public AlembicScripts {
        Objects.requireNonNull(directory);
        scripts = List.copyOf(scripts);
    }

    /** {@code revision = '…'}, {@code down_revision: Union[str, None] = ('…', '…')}, each on a line or in parentheses. */
    private static Pattern assignment(String name) {
        return Pattern.compile("(?ms)^" + name + "\\b\\s*(?::[^=\\n]*)?=\\s*(\\([^)]*\\)|\\[[^]]*]|[^\\n]*)");
    }

    /** Those of an environment of which this directory has the {@code alembic.ini} or the scripts; empty if it has neither. */
    public static Optional<AlembicScripts> find(Path directory, FilePlaces places) {
        Path ini = directory.resolve(INI);
        if (Files.isRegularFile(ini)) {
            Matcher location = LOCATION.matcher(ProjectFiles.read(ini, places));
            if (location.find()) {
                Path scripts = directory.resolve(
                        location.group(1).replace("%(here)s/", "").replace("%(here)s", "."));
                return Files.isDirectory(scripts) ? Optional.of(read(scripts.normalize(), places)) : Optional.empty();
            }
        }
        return Files.isDirectory(directory.resolve("versions"))
                ? Optional.of(read(directory, places))
                : Optional.empty();
    }

    private static AlembicScripts read(Path environment, FilePlaces places) {
        Path directory = environment.resolve("versions");
        List<AlembicScript> scripts = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            for (Path file : ProjectFiles.find(directory, places, ".py")) {
                script(ProjectFiles.read(file, places)).ifPresent(scripts::add);
            }
        }
        return new AlembicScripts(directory, scripts);
    }

    private static Optional<AlembicScript> script(String text) {
        Optional<String> id = texts(REVISION, text).stream().findFirst();
        Matcher docstring = DOCSTRING.matcher(text);
        String message = docstring.find() ? docstring.group(1) : "";
        return id.map(found -> new AlembicScript(found, texts(DOWN_REVISION, text), message));
    }

    private static List<String> texts(Pattern assignment, String text) {
        Matcher found = assignment.matcher(text);
        return found.find()
                ? TEXT.matcher(found.group(1).replaceAll("#.*", ""))
                        .results()
                        .map(each -> each.group(1))
                        .toList()
                : List.of();
    }

    /**
     * What leads to these revisions, themselves included, as far as there are scripts.
     *
     * @throws RockformException {@link ProblemCode#UNKNOWN_REVISION} if one of them has no script
     */
    public Set<String> upTo(Collection<String> ids) {
        Map<String, AlembicScript> known = new LinkedHashMap<>();
        scripts.forEach(script -> known.put(script.id(), script));
        for (String id : ids) {
            if (!known.containsKey(id)) {
                throw new RockformException(Problem.of(
                                ProblemCode.UNKNOWN_REVISION,
                                "the database is at " + id + " for Alembic, and no script in " + directory
                                        + " has that revision")
                        .remedy("Name the directory of the scripts that were run: --alembic-scripts DIRECTORY"));
            }
        }
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(ids);
        while (!next.isEmpty()) {
            AlembicScript script = known.get(next.pop());
            if (script != null && reached.add(script.id())) {
                next.addAll(script.parents());
            }
        }
        return reached;
    }
}
