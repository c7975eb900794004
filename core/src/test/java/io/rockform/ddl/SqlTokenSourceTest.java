// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.ddl.grammar.StarRocksLexer;
import io.rockform.testkit.recorded.RecordedScenario;
import io.rockform.testkit.recorded.RecordedStep;
import io.rockform.testkit.recorded.Recordings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.junit.jupiter.api.Test;

/** The hand-written tokens are those of the grammar. */
class SqlTokenSourceTest {
    private static final long SEED = 20260101;
    private static final String[] PIECES = {
        "'", "\"", "`", "\\", "--", "/*", "*/", "/*+", "\n", "\r\n", " ", "\u3000", ".", "1", "12", "e", "E5", "e+3",
        "x'1F'", "X\"0", "$a", "日本", "_", "<", "=", ">", "!", "|", "&", ":", "-", "@", "@@", "(", ")", "[", "}", ";",
        ",", "#", "?", "select", "FROM", "\\'", "''", "\"\"", "``", "%", "*", "/", "~", "^", "+", "KEY", "\u0001"
    };

    @Test
    void recordedTextHasTheTokensOfTheGrammar() {
        Set<String> texts = new LinkedHashSet<>();
        for (RecordedScenario scenario : Recordings.of("3.5")) {
            for (RecordedStep step : scenario.steps()) {
                texts.add(step.sql());
                step.rows().forEach(row -> row.forEach(cell -> texts.add(cell == null ? "" : cell)));
            }
        }
        assertThat(texts).hasSizeGreaterThan(2000);
        texts.forEach(SqlTokenSourceTest::assertSameTokens);
    }

    @Test
    void randomTextHasTheTokensOfTheGrammar() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertSameTokens(text.toString());
        }
    }

    private static void assertSameTokens(String text) {
        // Positions of the grammar's lexer count code points.
        if (text.codePoints().anyMatch(Character::isSupplementaryCodePoint)) {
            return;
        }
        StarRocksLexer lexer = new StarRocksLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        assertThat(tokens(new SqlTokenSource(text))).as(text).isEqualTo(tokens(lexer));
    }

    private static List<String> tokens(TokenSource source) {
        List<String> tokens = new ArrayList<>();
        Token token;
        do {
            token = source.nextToken();
            if (token.getChannel() != Token.HIDDEN_CHANNEL) {
                tokens.add(StarRocksLexer.VOCABULARY.getDisplayName(token.getType()) + " " + token.getChannel() + " "
                        + token.getStartIndex() + "-" + token.getStopIndex() + " " + token.getLine() + ":"
                        + token.getCharPositionInLine());
            }
        } while (token.getType() != Token.EOF);
        return tokens;
    }
}
