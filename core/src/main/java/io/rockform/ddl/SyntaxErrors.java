// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.grammar.StarRocksDdlParser;
import io.rockform.ddl.grammar.StarRocksDdlParser.AggregateArgumentsContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.AggregateContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.ColumnAttributesContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.DistributionContext;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.Feature;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Ends the parse at the first error: with its place, the offending text, and what was expected. */
final class SyntaxErrors extends DefaultErrorStrategy {
    private static final int MOST_EXPECTED = 8;

    private final SqlSource source;

    SyntaxErrors(SqlSource source) {
        this.source = source;
    }

    /** Looks ahead for errors at every loop; the parser finds them a little later by itself. */
    @Override
    public void sync(Parser recognizer) {
        // Nothing: it would cost a third of the parser's time.
    }

    @Override
    public void reportError(Parser recognizer, RecognitionException error) {
        // Told by the exception.
    }

    @Override
    public void recover(Parser recognizer, RecognitionException error) {
        Token offending = error.getOffendingToken();
        boolean atDecision =
                offending.getTokenIndex() == recognizer.getCurrentToken().getTokenIndex();
        if (offending.getType() == StarRocksDdlParser.RANGE && recognizer.getContext() instanceof DistributionContext) {
            throw rangeDistribution(offending);
        }
        throw failure(offending, atDecision ? recognizer.getExpectedTokens() : new IntervalSet());
    }

    @Override
    public Token recoverInline(Parser recognizer) {
        Token type = unknownType(recognizer.getContext());
        if (type != null) {
            throw new RockformException(
                    Problem.of(ProblemCode.SYNTAX, "syntax error: unknown type '" + type.getText() + "'")
                            .at(source.place(type)));
        }
        throw failure(recognizer.getCurrentToken(), recognizer.getExpectedTokens());
    }

    /** No version has a clause for it: it is what 4.1 does without one, if it is switched on (facts 4.4). */
    private RockformException rangeDistribution(Token range) {
        return new RockformException(
                Problem.of(ProblemCode.SYNTAX, "syntax error: unexpected 'RANGE', expected HASH or RANDOM")
                        .at(source.place(range))
                        .remedy("Leave DISTRIBUTED BY out and name the sort key, ORDER BY (…): StarRocks "
                                + Feature.RANGE_DISTRIBUTION.since()
                                + " or newer in shared-data mode distributes such a table by ranges of it if"
                                + " enable_range_distribution is on."));
    }

    /** A word that no type begins with is read as an aggregate function, whose arguments are types: {@code DECIMALL(10)}. */
    private static @Nullable Token unknownType(ParserRuleContext context) {
        return context instanceof AggregateArgumentsContext arguments
                        && arguments.getParent() instanceof AggregateContext function
                        && function.getParent() instanceof ColumnAttributesContext attributes
                        && attributes.type() == null
                ? function.getStart()
                : null;
    }

    RockformException failure(Token offending, IntervalSet expected) {
        String wanted = describe(expected);
        String message = unexpected(offending) + (wanted.isEmpty() ? "" : ", expected " + wanted);
        return new RockformException(
                Problem.of(ProblemCode.SYNTAX, "syntax error: " + message).at(source.place(offending)));
    }

    RockformException tooDeep(Token token) {
        return new RockformException(Problem.of(ProblemCode.SYNTAX, "syntax error: nested too deeply")
                .at(source.place(token)));
    }

    static String unexpected(Token token) {
        return switch (token.getType()) {
            case Token.EOF -> "the text ends too early";
            case StarRocksDdlParser.UNTERMINATED ->
                switch (token.getText().charAt(0)) {
                    case '`' -> "a name in backquotes does not end";
                    case '/' -> "a comment does not end";
                    default -> "a string does not end";
                };
            default -> "unexpected '" + token.getText() + "'";
        };
    }

    private static String describe(IntervalSet expected) {
        List<String> words = new ArrayList<>();
        // Where a name may be any word, the words of types are among them; where a type comes, so does an aggregate
        // function.
        boolean anyWord = expected.contains(StarRocksDdlParser.SELECT);
        boolean type = expected.contains(StarRocksDdlParser.TINYINT) && !anyWord;
        boolean name = expected.contains(StarRocksDdlParser.IDENTIFIER) && !type;
        if (name) {
            words.add("a name");
        }
        if (type) {
            words.add("a type");
        }
        for (int token : expected.toList()) {
            // Words that could stand for a name or type are meant by that.
            String word = word(token);
            if (!word.isEmpty() && !(type || anyWord || (name && !ReservedWords.contains(word)))) {
                words.add(word);
            }
        }
        if (words.size() > MOST_EXPECTED) {
            return String.join(", ", words.subList(0, MOST_EXPECTED)) + " …";
        }
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private static String word(int token) {
        Vocabulary vocabulary = StarRocksDdlParser.VOCABULARY;
        return switch (token) {
            case Token.EOF -> "the end";
            case StarRocksDdlParser.SINGLE_QUOTED_TEXT -> "a string";
            case StarRocksDdlParser.INTEGER_VALUE -> "a number";
            default -> {
                String literal = vocabulary.getLiteralName(token);
                if (literal == null) {
                    yield "";
                }
                String bare = literal.substring(1, literal.length() - 1);
                yield Character.isLetter(bare.charAt(0)) ? bare : "'" + bare + "'";
            }
        };
    }
}
