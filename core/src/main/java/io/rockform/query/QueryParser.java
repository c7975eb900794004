// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.ddl.grammar.StarRocksLexer;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.query.grammar.StarRocksQuery;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Query;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Reads the text of queries and scalar expressions. */
public final class QueryParser {
    private QueryParser() {}

    /**
     * The query that {@code text} is; a semicolon at its end is allowed.
     *
     * @throws RockformException SYNTAX, with line and column, if it is none that StarRocks would read
     */
    public static Query parse(String text) {
        return parseKeepingPlaces(text).query();
    }

    /**
     * The scalar expression that {@code text} is.
     *
     * @throws RockformException SYNTAX, with line and column
     */
    public static Expression parseExpression(String text) {
        return run(text, StarRocksQuery::singleExpression, (context, tokens) -> new TreeBuilder(tokens, new Places())
                .expression(context.expression()));
    }

    /** Places are counted in code points, as ANTLR counts. */
    static PlacedQuery parseKeepingPlaces(String text) {
        return run(text, StarRocksQuery::singleQuery, (context, tokens) -> {
            Places places = new Places();
            Query query = new TreeBuilder(tokens, places).query(context.query());
            int start = text.offsetByCodePoints(0, context.query().getStart().getStartIndex());
            int end = text.offsetByCodePoints(0, context.query().getStop().getStopIndex() + 1);
            return new PlacedQuery(text, start, end, query, places);
        });
    }

    private interface Build<C, T> {
        T from(C context, CommonTokenStream tokens);
    }

    private static <C extends ParserRuleContext, T> T run(
            String text, Function<StarRocksQuery, C> rule, Build<C, T> build) {
        StarRocksLexer lexer = new StarRocksLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        NestingLimit.check(tokens);
        try {
            return build.from(context(tokens, rule), tokens);
        } catch (StackOverflowError tooDeep) {
            throw new RockformException(Problem.of(ProblemCode.SYNTAX, "the query is nested too deeply"), tooDeep);
        }
    }

    /** SLL decides nearly all input and is faster; what it fails on is read again with full LL, which reports errors. */
    private static <C extends ParserRuleContext> C context(CommonTokenStream tokens, Function<StarRocksQuery, C> rule) {
        StarRocksQuery parser = new StarRocksQuery(tokens);
        parser.removeErrorListeners();
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return rule.apply(parser);
        } catch (ParseCancellationException notInSll) {
            parser.reset();
            parser.addErrorListener(new SyntaxErrors());
            parser.setErrorHandler(new DefaultErrorStrategy());
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            return rule.apply(parser);
        }
    }
}
