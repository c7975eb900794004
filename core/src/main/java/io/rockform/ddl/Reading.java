// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.grammar.StarRocksDdlParser.ColumnListContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.IdentifierContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.LooseIdentifierContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.PropertyContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.PropertyListContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.QualifiedNameContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.StringContext;
import io.rockform.operation.OperationRefused;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.problem.ServerError;
import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** What the readers of one text share: where it comes from, whose names they are, and what was found wrong. */
final class Reading {
    /** The catalog of native tables, the only one that holds what Rockform manages (facts 11). */
    private static final String DEFAULT_CATALOG = "default_catalog";

    private final SqlSource source;
    private final @Nullable String defaultDatabase;
    private final boolean shown;
    private final @Nullable ServerProfile server;
    private final List<Problem> unsupported = new ArrayList<>();
    private final List<RockformException> refusals = new ArrayList<>();
    private final Set<String> unreadColumns = new HashSet<>();
    private @Nullable Table table;

    /** @param shown whether a server printed the text; @param server as whom to read; null for whatever version takes it */
    Reading(SqlSource source, @Nullable String defaultDatabase, boolean shown, @Nullable ServerProfile server) {
        this.source = source;
        this.defaultDatabase = defaultDatabase;
        this.shown = shown;
        this.server = server;
    }

    /** Whether the text is read as a server with the feature does. */
    boolean isReadWith(Feature feature) {
        return server != null && server.has(feature);
    }

    /** Whether the text is read as a server without the feature does. */
    boolean isReadWithout(Feature feature) {
        return server != null && !server.has(feature);
    }

    boolean isShown() {
        return shown;
    }

    /** Remembers a feature that has no place in the model yet, so that all of them are told at once. */
    void notSupportedYet(String feature, ParserRuleContext context) {
        unsupported.add(Problem.of(ProblemCode.NOT_SUPPORTED_YET, "not supported yet: " + feature)
                .at(source.place(context.getStart())));
    }

    /**
     * Reads one of several parts that do not depend on each other, so that what is wrong with one hides nothing of the others.
     *
     * @return null if it was refused, which {@link #finish} tells
     */
    <T> @Nullable T attempt(Supplier<T> part) {
        try {
            return part.get();
        } catch (RockformException refusal) {
            refusals.add(refusal);
            return null;
        }
    }

    /** Remembers a column that was refused. */
    void addUnread(String column) {
        unreadColumns.add(column);
    }

    /** Remembers a table of which parts may have been refused. */
    Table table(Table read) {
        table = read;
        return read;
    }

    /** The table of which parts were refused; empty for what is none, and for one that is not managed. */
    Optional<PartialTable> partialTable() {
        return table == null || !unsupported.isEmpty()
                ? Optional.empty()
                : Optional.of(new PartialTable(table, unreadColumns));
    }

    /** @throws RockformException if something was refused or not supported */
    void finish() {
        if (!refusals.isEmpty()) {
            throw refusal();
        }
        if (!unsupported.isEmpty()) {
            throw new RockformException(unsupported, null);
        }
    }

    /** The first refusal, which is what the server would answer, with all that is wrong beside it. */
    private RockformException refusal() {
        RockformException first = refusals.get(0);
        List<Problem> problems = new ArrayList<>();
        refusals.forEach(refusal -> problems.addAll(refusal.problems()));
        problems.addAll(unsupported);
        if (problems.size() == 1) {
            return first;
        }
        return first instanceof OperationRefused refused
                ? new OperationRefused(problems, refused.serverError())
                : new RockformException(problems, first);
    }

    /** What was read. @throws RockformException if something was not supported, in which case nothing needs to be read */
    <T> T finished(@Nullable T read) {
        finish();
        if (read == null) {
            throw new RockformException(Problem.of(ProblemCode.INTERNAL, "a text was neither read nor refused"));
        }
        return read;
    }

    /** A text that the grammar accepts and the server does not. */
    RockformException syntaxError(String message, ParserRuleContext context) {
        return new RockformException(Problem.of(ProblemCode.SYNTAX, message).at(source.place(context.getStart())));
    }

    /** What cannot be read into a model, with the way out. */
    RockformException modelError(String message, String remedy, ParserRuleContext context) {
        return new RockformException(Problem.of(ProblemCode.INVALID_MODEL, message)
                .at(source.place(context.getStart()))
                .remedy(remedy));
    }

    /** Remembers what Rockform leaves alone on purpose: it belongs to somebody else, or to one session. */
    void notManaged(String what, ParserRuleContext context) {
        unsupported.add(Problem.of(ProblemCode.NOT_MANAGED, "Rockform leaves " + what + " alone")
                .at(source.place(context.getStart()))
                .remedy("Leave it out of the models; migrations can run the statement with op.execute."));
    }

    /** Remembers what only a server can complete, so that it declares nothing. */
    void notDeclared(String what, ParserRuleContext context) {
        unsupported.add(Problem.of(ProblemCode.INVALID_MODEL, what + ", which only a server can tell")
                .at(source.place(context.getStart()))
                .remedy("Declare the columns; migrations can fill the table with op.execute."));
    }

    /** What the server refuses and no model can hold, so that validation would not see it. */
    OperationRefused refused(ServerError error, String message, ParserRuleContext context) {
        return new OperationRefused(
                Problem.of(ProblemCode.INVALID_MODEL, message).at(source.place(context.getStart())), error);
    }

    /** The exact text of a rule. */
    String text(ParserRuleContext context) {
        return source.text(context);
    }

    static String identifier(IdentifierContext context) {
        return QuotedText.name(context.getStart().getText());
    }

    static String identifier(LooseIdentifierContext context) {
        return QuotedText.name(context.getStart().getText());
    }

    static String string(StringContext context) {
        return QuotedText.value(context.getStart().getText());
    }

    static List<String> columns(ColumnListContext context) {
        List<String> names = new ArrayList<>();
        for (ParseTree child : context.children) {
            if (child instanceof IdentifierContext identifier) {
                names.add(identifier(identifier));
            }
        }
        return names;
    }

    /** Of two equal keys the last one wins (facts 5). */
    static Map<String, String> properties(PropertyListContext context) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (ParseTree child : context.children) {
            if (child instanceof PropertyContext property) {
                properties.put(
                        QuotedText.value(property.getStart().getText()),
                        QuotedText.value(property.getStop().getText()));
            }
        }
        return properties;
    }

    /** A name of the default database loses its qualifier (trap 9). */
    ObjectName objectName(QualifiedNameContext context) {
        List<String> parts = parts(context);
        int count = parts.size();
        if (count > 3) {
            throw syntaxError("a name has at most three parts: " + context.getText(), context);
        }
        if (count == 3 && !parts.get(0).equals(DEFAULT_CATALOG)) {
            notManaged("what lies in the external catalog " + parts.get(0), context);
        }
        String database = count == 1 ? null : parts.get(count - 2);
        return new ObjectName(
                database != null && database.equals(defaultDatabase) ? null : database, parts.get(count - 1));
    }

    /** The name of a database, whose catalog is the default one. */
    String databaseName(QualifiedNameContext context) {
        List<String> parts = parts(context);
        if (parts.size() > 2) {
            throw syntaxError("a database name has at most two parts: " + context.getText(), context);
        }
        if (parts.size() == 2 && !parts.get(0).equals(DEFAULT_CATALOG)) {
            notManaged("the external catalog " + parts.get(0), context);
        }
        return parts.get(parts.size() - 1);
    }

    private static List<String> parts(QualifiedNameContext context) {
        List<String> parts = new ArrayList<>(3);
        for (ParseTree child : context.children) {
            if (child instanceof IdentifierContext identifier) {
                parts.add(identifier(identifier));
            } else if (child.getText().length() > 1) {
                parts.add(child.getText().substring(1));
            }
        }
        return parts;
    }

    long longNumber(Token token, ParserRuleContext context) {
        try {
            return Long.parseLong(token.getText());
        } catch (NumberFormatException tooLarge) {
            throw syntaxError("the number " + token.getText() + " is too large", context);
        }
    }

    int number(Token token, ParserRuleContext context) {
        try {
            return Integer.parseInt(token.getText());
        } catch (NumberFormatException tooLarge) {
            throw syntaxError("the number " + token.getText() + " is too large", context);
        }
    }
}
