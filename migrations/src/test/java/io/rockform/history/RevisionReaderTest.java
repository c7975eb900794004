// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rockform.codegen.RevisionSource;
import io.rockform.codegen.RevisionSource.Header;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionReaderTest {
    private static final Path FILE = Path.of("revisions/r.java");

    /** Whatever the writer writes, the reader reads back. */
    @Test
    void readsWhatIsWritten() {
        Random random = new Random(7);
        String letters = "ab \"\\\n\t'{}()@,;/*§é\u2028\uD83D\uDE00%u0041=Revision";
        for (int round = 0; round < 500; round++) {
            StringBuilder message = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                message.append(letters.charAt(random.nextInt(letters.length())));
            }
            List<String> parents =
                    random.nextBoolean() ? List.of() : List.of("p1", "p2").subList(0, 1 + random.nextInt(2));
            Header header = new Header(
                    "id" + round,
                    parents,
                    message.toString(),
                    "2026-01-01T00:00:00Z",
                    List.of("l"),
                    List.of("d"),
                    List.of("r"));
            String packageName = random.nextBoolean() ? "" : "com.example.db";
            String text = new RevisionSource(packageName, "MyClass", false, header, List.of(), List.of()).text();
            RevisionFile read = RevisionReader.read(FILE, text, "r.java").orElseThrow();
            assertThat(read)
                    .as(text)
                    .isEqualTo(new RevisionFile(
                            header.id(),
                            header.parents(),
                            header.message(),
                            header.created(),
                            header.branchLabels(),
                            header.dependsOn(),
                            header.replaces(),
                            packageName.isEmpty() ? "MyClass" : "com.example.db.MyClass",
                            FILE,
                            read.line()));
        }
    }

    @Test
    void readsWhatPeopleWrite() {
        String source = """
                package a . b;
                // @Revision(id = "comment")
                /* @Revision(id = "comment") */
                import io.rockform.revision.*;
                @SuppressWarnings("@Revision(id = \\"text\\")")
                @io.rockform.revision.Revision(
                    message = \"""
                        two
                        lines\""", // why
                    parents = "alone",
                    id = "\\u0061b\\143")
                public final class Mine implements Migration { char c = '"'; double d = 1.5e3; }
                """;
        RevisionFile read = RevisionReader.read(FILE, source, "r.java").orElseThrow();
        assertThat(read.id()).isEqualTo("abc");
        assertThat(read.message()).isEqualTo("two\nlines");
        assertThat(read.parents()).containsExactly("alone");
        assertThat(read.className()).isEqualTo("a.b.Mine");
        assertThat(read.line()).isEqualTo(6);
        assertThat(read.prerequisites()).containsExactly("alone");
    }

    @Test
    void otherSourcesAreNoRevisions() {
        assertThat(RevisionReader.read(FILE, "class Helper { String s = \"@Revision(id=1)\"; }", "r.java"))
                .isEmpty();
        assertThat(RevisionReader.read(FILE, "class RevisionHelper {}", "r.java"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "@Revision(message = \"x\") class A {} | 1:1 | no id | id = ",
                "@Revision(id = \"a b\") class A {} | 1:1 | 'a b' cannot be | letters",
                "@Revision(id = ID) class A {} | 1:16 | not a plain text | text literal",
                "@Revision(id = \"a\" + \"b\") class A {} | 1:16 | not a plain text | text literal",
                "@Revision(id = \"a\", parrents = {}) class A {} | 1:21 | 'parrents' | Did you mean 'parents'?",
                "@Revision(id = \"a\", parents = {\"b\" \"c\"}) class A {} | 1:32 | not a plain text | text literal",
                "@Revision(id = \"a\" | 1:16 | not a plain text | text literal",
                "@Revision(id = \"a\") | 1:1 | no class follows | implements Migration",
                "/**/ @Revision(id = \"a | 1:21 | not closed | ~~",
                "@Revision(id = \"\\q\") class A {} | 1:16 | escape | ~~",
            })
    void faultsAreNamedWithTheirPlace(String source, String place, String message, String remedy) {
        Problem problem = catchThrowableOfType(
                        RockformException.class, () -> RevisionReader.read(FILE, source, "r.java"))
                .problems()
                .get(0);
        assertThat(problem.code()).isEqualTo(ProblemCode.BROKEN_HISTORY);
        assertThat(problem.place()).isEqualTo("r.java:" + place);
        assertThat(problem.message()).contains(message);
        assertThat(String.valueOf(problem.remedy())).contains(remedy == null ? "" : remedy);
    }
}
