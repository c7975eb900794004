// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.project.FilePlaces;
import io.rockform.project.ProjectFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file {@code revisions.sum} beside revisions: their checksums in the order in which they were added. Each line is
 * chained to the one before it, so that two people who add revisions at once get a conflict of their version control in
 * it, at once, and no surprise when it is deployed.
 */
public final class ChecksumFile {
    /** What it is called in each directory of revisions. */
    public static final String NAME = "revisions.sum";

    private static final String HEAD =
            "# Rockform's checksums of the revisions here. A conflict in this file means that"
                    + " revisions were added at once:\n# see rockform heads, then rockform merge heads, which writes it anew.\n";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([0-9a-f]{64}) (.+)");

    private final Path directory;
    private final FilePlaces places;
    private final Map<String, String> checksums = new LinkedHashMap<>();
    private final List<Problem> faults = new ArrayList<>();
    private final boolean there;

    private ChecksumFile(Path directory, FilePlaces places) {
        this.directory = directory;
        this.places = places;
        this.there = Files.isRegularFile(file());
        if (there) {
            read(ProjectFiles.read(file(), places));
        }
    }

    /** That of a directory; one that is not there is empty. */
    public static ChecksumFile of(Path directory, FilePlaces places) {
        return new ChecksumFile(directory.normalize(), places);
    }

    private Path file() {
        return directory.resolve(NAME);
    }

    public boolean isThere() {
        return there;
    }

    private void read(String text) {
        String chain = "";
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>")) {
                fault(number, "it has a conflict: revisions were added at once in two places");
                return;
            }
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher entry = LINE.matcher(line);
            if (!entry.matches()) {
                fault(number, "this is no line of checksums");
                return;
            }
            chain = chained(chain, entry.group(2), entry.group(3));
            if (!chain.equals(entry.group(1))) {
                fault(
                        number,
                        "the line does not follow the one before it: lines were changed, removed or put together");
                return;
            }
            checksums.put(entry.group(3), entry.group(2));
        }
    }

    private void fault(int line, String message) {
        faults.add(Problem.of(ProblemCode.CHECKSUM, message)
                .at(places.of(file(), line))
                .remedy("See what was added: rockform heads. Join it: rockform merge heads -m \"…\". Either that, or"
                        + " --accept-changed, writes the file anew."));
    }

    /** @throws RockformException if the file is not as Rockform wrote it */
    public void requireWhole() {
        if (!faults.isEmpty()) {
            throw new RockformException(faults, null);
        }
    }

    /** The files that are named and no longer there, that are there and not named, and that have changed. */
    public Deviation compare(Collection<RevisionFile> revisions) {
        if (!there) {
            return new Deviation(List.of(), List.of(), List.of());
        }
        Map<String, String> now = now(revisions);
        List<String> missing = missing(revisions);
        List<String> added = now.keySet().stream()
                .filter(name -> !checksums.containsKey(name))
                .toList();
        return new Deviation(missing, added, changed(now));
    }

    private List<String> changed(Map<String, String> now) {
        return now.entrySet().stream()
                .filter(file ->
                        checksums.containsKey(file.getKey()) && !file.getValue().equals(checksums.get(file.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The revisions whose files are not what is written of them. */
    List<ChangedRevision> changed(Collection<RevisionFile> revisions) {
        Map<String, String> now = there ? now(revisions) : Map.of();
        Set<String> changed = new HashSet<>(changed(now));
        return revisions.stream()
                .filter(revision -> changed.contains(name(revision)))
                .map(revision -> new ChangedRevision(
                        revision, checksums.getOrDefault(name(revision), ""), now.getOrDefault(name(revision), "")))
                .toList();
    }

    /** The files that are named and no longer there. */
    List<String> missing(Collection<RevisionFile> revisions) {
        Set<String> names = new HashSet<>();
        revisions.forEach(each -> names.add(name(each)));
        return checksums.keySet().stream().filter(each -> !names.contains(each)).toList();
    }

    /** Relative to the directory. */
    private String name(RevisionFile revision) {
        return directory.relativize(revision.file().normalize()).toString().replace('\\', '/');
    }

    /** How files differ from what is written of them; names are relative to the directory. */
    public record Deviation(List<String> missing, List<String> added, List<String> changed) {
        public Deviation {
            missing = List.copyOf(missing);
            added = List.copyOf(added);
            changed = List.copyOf(changed);
        }
    }

    private Map<String, String> now(Collection<RevisionFile> revisions) {
        Map<String, String> now = new LinkedHashMap<>();
        for (RevisionFile revision : revisions) {
            now.put(name(revision), ProjectFiles.checksum(revision.file(), places));
        }
        return now;
    }

    /** The file for a directory, if something of it belongs there: the nearest of those that hold it. */
    static Map<Path, List<RevisionFile>> byDirectory(Collection<Path> directories, Collection<RevisionFile> revisions) {
        Map<Path, List<RevisionFile>> found = new TreeMap<>();
        directories.forEach(each -> found.put(each.normalize(), new ArrayList<>()));
        for (RevisionFile revision : revisions) {
            found.keySet().stream()
                    .filter(each -> revision.file().normalize().startsWith(each))
                    .max((one, other) -> Integer.compare(one.getNameCount(), other.getNameCount()))
                    .ifPresent(
                            each -> found.getOrDefault(each, new ArrayList<>()).add(revision));
        }
        return found;
    }

    /**
     * Writes the checksums of what is there now: what was named keeps its place, what is new comes last.
     *
     * @param revisions earlier ones first
     */
    public void write(Collection<RevisionFile> revisions) {
        Map<String, String> now = now(revisions);
        Map<String, String> ordered = new LinkedHashMap<>();
        Set<String> kept = checksums.keySet();
        kept.stream().filter(now::containsKey).forEach(name -> ordered.put(name, now.getOrDefault(name, "")));
        now.forEach(ordered::putIfAbsent);
        StringBuilder text = new StringBuilder(HEAD);
        String chain = "";
        for (Map.Entry<String, String> entry : ordered.entrySet()) {
            chain = chained(chain, entry.getValue(), entry.getKey());
            text.append(chain).append(' ').append(entry.getValue()).append(' ').append(entry.getKey());
            text.append('\n');
        }
        ProjectFiles.replace(file(), text.toString(), places);
    }

    private static String chained(String chain, String checksum, String name) {
        try {
            byte[] link = (chain + '\n' + checksum + ' ' + name).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(link));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
