// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.rockform.ddl.grammar.StarRocksDdlParser;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Damaged text is read or refused, with a message and nothing else, in time and in memory that the text decides. */
class DdlParserFuzzTest {
    private static final long SEED = 4711;
    private static final int MUTATIONS = 40_000;
    /** For the first text of a kind, which also loads classes. */
    private static final long MOST_BYTES = 16_000_000;

    private static final long MOST_BYTES_OF_CHARACTER = 2_000;
    private static final int MOST_STATES = 5_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final String[] PIECES = {
        "'",
        "\"",
        "`",
        "\\",
        "(",
        ")",
        "<",
        ">",
        "[",
        "]",
        "{",
        "}",
        ",",
        ";",
        "--",
        "/*",
        "*/",
        ".",
        "0",
        "99999999999999",
        " AS ",
        " NOT ",
        " NULL ",
        " KEY ",
        "ARRAY<",
        "STRUCT<",
        "COMMENT",
        "PARTITION BY",
        "\u0000",
        "\uD83C",
        "日",
        "=",
        "@@",
        "DEFAULT "
    };
    private static final DdlParser PARSER = new DdlParser().defaultDatabase("sc");

    @Test
    void damagedStatementsAreReadOrRefused() {
        List<String> texts = new ArrayList<>(RecordedCreates.acceptedDdl("3.5"));
        texts.addAll(RecordedCreates.shownTexts("3.5"));
        Random random = new Random(SEED);
        Assertions.assertTimeout(Duration.ofMinutes(2), () -> {
            for (int i = 0; i < MUTATIONS; i++) {
                String text = damaged(texts.get(random.nextInt(texts.size())), random);
                long before = allocated();
                assertThatCode(() -> attempt(text))
                        .as("mutation %d: %s", i, text)
                        .doesNotThrowAnyException();
                assertThat(allocated() - before)
                        .as("bytes for mutation %d: %s", i, text)
                        .isLessThan(MOST_BYTES + MOST_BYTES_OF_CHARACTER * text.length());
            }
        });
        assertThat(rememberedStates()).isLessThan(MOST_STATES);
    }

    /** What this thread has ever taken from the heap. */
    private static long allocated() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    /** What all parsers together keep of the texts they have seen: ANTLR remembers its predictions for the next one. */
    private static int rememberedStates() {
        StarRocksDdlParser parser = new StarRocksDdlParser(new SqlTokens(""));
        return Arrays.stream(parser.getInterpreter().decisionToDFA)
                .mapToInt(decision -> decision.states.size())
                .sum();
    }

    private static void attempt(String text) {
        try {
            PARSER.shown(text);
        } catch (RockformException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            assertThat(refused.code())
                    .isIn(
                            ProblemCode.SYNTAX,
                            ProblemCode.NOT_SUPPORTED_YET,
                            ProblemCode.NOT_MANAGED,
                            ProblemCode.INVALID_MODEL);
        }
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(damaged.length() + 1);
            int end = Math.min(damaged.length(), at + random.nextInt(20));
            switch (random.nextInt(4)) {
                case 0 -> damaged.delete(at, end);
                case 1 -> damaged.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 2 -> damaged.insert(at, damaged.substring(at, end));
                default -> damaged.setLength(at);
            }
        }
        return damaged.toString();
    }

    @Test
    void deepNestingIsRefused() {
        for (String open : List.of("ARRAY<", "STRUCT<a ", "MAP<INT,")) {
            assertRefusedAsTooDeep("CREATE TABLE t (a " + open.repeat(100_000));
        }
        assertRefusedAsTooDeep("CREATE TABLE t (a INT DEFAULT (" + "(".repeat(100_000));
        assertRefusedAsTooDeep("CREATE TABLE t (a INT) PARTITION BY f" + "(".repeat(100_000));
    }

    private static void assertRefusedAsTooDeep(String text) {
        assertThatThrownBy(() -> PARSER.statement(text))
                .isInstanceOf(RockformException.class)
                .hasMessageContaining("nested too deeply");
    }

    @Test
    void longTextIsReadInLinearTime() {
        String columns = "c INT COMMENT 'x', ".repeat(50_000);
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> {
            assertThat(PARSER.columns(columns + "d INT")).hasSize(50_001);
            attempt("/*".repeat(200_000));
            attempt("'\"".repeat(200_000));
        });
    }
}
