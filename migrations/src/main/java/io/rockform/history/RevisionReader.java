// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import io.rockform.history.JavaToken.Kind;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.problem.SimilarNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a revision file says about itself from its source, so that listing a history never starts a compiler. */
final class RevisionReader {
    private static final Set<String> TEXTS = Set.of("id", "message", "created");
    private static final Set<String> LISTS = Set.of("parents", "branchLabels", "dependsOn", "replaces");
    private static final Set<String> TYPE_WORDS = Set.of("class", "record", "enum");

    private final Path file;
    private final String place;
    private final List<JavaToken> tokens;
    private int at;

    private RevisionReader(Path file, String source, String place) {
        this.file = file;
        this.place = place;
        this.tokens = JavaTokens.of(source, place);
    }

    /**
     * What the file says of its revision.
     *
     * @param place the file, for messages
     * @return empty if no class in it has the annotation
     */
    static Optional<RevisionFile> read(Path file, String source, String place) {
        // Most of the time of a long history goes here; a source without the word needs no tokens.
        return source.contains("Revision") ? new RevisionReader(file, source, place).read() : Optional.empty();
    }

    private Optional<RevisionFile> read() {
        String packageName = packageName();
        for (at = 0; here().kind() != Kind.END; at++) {
            JavaToken begin = here();
            if (begin.isSign('@') && isRevision()) {
                return Optional.of(revision(packageName, begin));
            }
        }
        return Optional.empty();
    }

    private String packageName() {
        for (at = 0; here().kind() != Kind.END && !here().isSign('{'); at++) {
            if (here().isWord("package")) {
                at++;
                return qualifiedName();
            }
        }
        return "";
    }

    private String qualifiedName() {
        StringBuilder name = new StringBuilder(here().text());
        while (ahead(1).isSign('.')) {
            at += 2;
            name.append('.').append(here().text());
        }
        return name.toString();
    }

    private boolean isRevision() {
        int start = at++;
        String name = qualifiedName();
        if ((name.equals("Revision") || name.equals("io.rockform.revision.Revision")) && ahead(1).isSign('(')) {
            return true;
        }
        at = start;
        return false;
    }

    private RevisionFile revision(String packageName, JavaToken begin) {
        at += 2;
        Map<String, List<String>> values = elements();
        List<String> id = values.get("id");
        if (id == null || !RevisionFileName.isName(id.get(0))) {
            throw broken(
                    begin,
                    id == null ? "the revision has no id" : "'" + id.get(0) + "' cannot be the id of a revision",
                    "Write id = \"…\" with letters, digits, _ and . only, and none of head, heads, base, current.");
        }
        String simpleName = className(begin);
        return new RevisionFile(
                id.get(0),
                values.getOrDefault("parents", List.of()),
                text(values, "message"),
                text(values, "created"),
                values.getOrDefault("branchLabels", List.of()),
                values.getOrDefault("dependsOn", List.of()),
                values.getOrDefault("replaces", List.of()),
                packageName.isEmpty() ? simpleName : packageName + "." + simpleName,
                file,
                begin.line());
    }

    private static String text(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of("")).get(0);
    }

    private Map<String, List<String>> elements() {
        Map<String, List<String>> values = new HashMap<>();
        while (!here().isSign(')')) {
            JavaToken name = here();
            if (!TEXTS.contains(name.text()) && !LISTS.contains(name.text())) {
                Set<String> known = new TreeSet<>(TEXTS);
                known.addAll(LISTS);
                throw broken(
                        name,
                        "@Revision has no element '" + name.text() + "'",
                        SimilarNames.question(name.text(), known).orElse("It has " + String.join(", ", known) + "."));
            }
            at++;
            expect('=');
            values.put(name.text(), LISTS.contains(name.text()) ? texts() : List.of(text()));
            if (!here().isSign(')')) {
                expect(',');
            }
        }
        return values;
    }

    private List<String> texts() {
        if (!here().isSign('{')) {
            return List.of(text());
        }
        at++;
        List<String> values = new ArrayList<>();
        while (!here().isSign('}')) {
            values.add(text());
            if (!here().isSign('}')) {
                expect(',');
            }
        }
        at++;
        return values;
    }

    private String text() {
        JavaToken token = here();
        boolean alone = ahead(1).isSign(',') || ahead(1).isSign(')') || ahead(1).isSign('}');
        if (token.kind() != Kind.TEXT || !alone) {
            throw broken(
                    token,
                    "not a plain text",
                    "This annotation is read without compiling: write each value as one text literal.");
        }
        at++;
        return token.text();
    }

    private void expect(char sign) {
        if (!here().isSign(sign)) {
            throw broken(here(), "here should be '" + sign + "'", "Write @Revision(id = \"…\", parents = {\"…\"}).");
        }
        at++;
    }

    /** The name of the class after the annotation. */
    private String className(JavaToken begin) {
        for (; here().kind() != Kind.END; at++) {
            if (here().kind() == Kind.WORD && TYPE_WORDS.contains(here().text())) {
                return ahead(1).text();
            }
        }
        throw broken(begin, "no class follows @Revision", "Put it on the class that implements Migration.");
    }

    private JavaToken here() {
        return ahead(0);
    }

    private JavaToken ahead(int count) {
        return tokens.get(Math.min(at + count, tokens.size() - 1));
    }

    private RockformException broken(JavaToken token, String message, String remedy) {
        return new RockformException(Problem.of(ProblemCode.BROKEN_HISTORY, message)
                .at(place + ":" + token.line() + ":" + token.column())
                .remedy(remedy));
    }
}
