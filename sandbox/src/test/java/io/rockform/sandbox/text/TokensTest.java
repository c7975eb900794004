// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.testkit.recorded.Recordings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
    private static List<String> kinds(String text) {
        return Tokens.of(text).stream()
                .map(token -> token.kind() + " " + token.value())
                .toList();
    }

    @Test
    void words_names_texts_numbers_and_signs() {
        assertThat(kinds("SELECT `a``b`, \"it's\", 'it''s \\' \\n', 1.5e-3, .5, db.1t FROM t -- x\n/* y */;"))
                .containsExactly(
                        "WORD SELECT",
                        "QUOTED_NAME ab",
                        "SIGN ,",
                        "TEXT it's",
                        "SIGN ,",
                        "TEXT it's ' \n",
                        "SIGN ,",
                        "NUMBER 1.5e-3",
                        "SIGN ,",
                        "NUMBER .5",
                        "SIGN ,",
                        "WORD db",
                        "SIGN .",
                        "WORD 1t",
                        "WORD FROM",
                        "WORD t",
                        "SIGN ;",
                        "END ");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {"'abc|TEXT", "`abc|QUOTED_NAME", "\"a\\|TEXT", "/* a|END", "1e|WORD", "@@x|SIGN"})
    void what_does_not_end_reaches_to_the_end(String text, Token.Kind first) {
        List<Token> tokens = Tokens.of(text);
        assertThat(tokens.get(0).kind()).isEqualTo(first);
        assertThat(tokens.get(tokens.size() - 1).end()).isEqualTo(text.length());
    }

    /** Together with what is between them, tokens are the text. */
    @Test
    void tokens_are_where_they_say() {
        Recordings.of("3.5").forEach(scenario -> scenario.steps().forEach(step -> {
            int end = 0;
            for (Token token : Tokens.of(step.sql())) {
                assertThat(token.start()).isGreaterThanOrEqualTo(end);
                assertThat(step.sql().substring(end, token.start()).replaceAll("--.*|(?s)/\\*.*?\\*/", ""))
                        .isBlank();
                end = token.end();
            }
            assertThat(end).isEqualTo(step.sql().length());
        }));
    }

    @Test
    void statements_are_split_at_semicolons_outside_texts() {
        assertThat(SqlText.split(" SELECT ';' ; ; \n DROP TABLE `a;b` -- ;\n;").stream()
                        .map(SqlText::text))
                .containsExactly("SELECT ';'", "DROP TABLE `a;b`");
    }
}
