// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.ddl.ScriptComment;
import io.rockform.ddl.ScriptStatement;
import io.rockform.ddl.SqlScript;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.Irreversible;
import io.rockform.operation.Operation.Require;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Schema;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a revision file in SQL does: the statements behind {@code -- upgrade} and those behind {@code -- downgrade}. DDL of
 * tables, views and databases is read as operations, so that it is planned, awaited and proved like those of Java; any
 * other statement is sent as it is, and so is one behind {@code -- execute}.
 */
public final class SqlRevision {
    private final @Nullable String file;
    private final String text;
    private final Map<String, String> arguments;
    /** The sections in the order of the file. */
    private final List<SqlDirective> sections;

    private SqlRevision(
            @Nullable String file, String text, Map<String, String> arguments, List<SqlDirective> sections) {
        this.file = file;
        this.text = text;
        this.arguments = arguments;
        this.sections = sections;
    }

    /**
     * Takes a file apart.
     *
     * @param file named in errors; null for none
     * @param arguments for {@code ${name}}; those of a section are needed when it is read
     * @throws RockformException {@link ProblemCode#SYNTAX} with the place
     */
    public static SqlRevision parse(String text, @Nullable String file, Map<String, String> arguments) {
        List<ScriptStatement> statements = SqlScript.split(text, file);
        List<SqlDirective> sections = directives(text, file).stream()
                .filter(each -> each.keyword().isSection())
                .toList();
        int first = sections.isEmpty() ? Integer.MAX_VALUE : sections.get(0).line();
        if (!statements.isEmpty() && statements.get(0).line() < first) {
            throw refused(
                    "a statement stands before '-- upgrade'",
                    place(file, statements.get(0).line()),
                    "Put it behind '-- upgrade' or '-- downgrade'.");
        }
        SqlRevision revision = new SqlRevision(file, text, Map.copyOf(arguments), sections);
        revision.requireSections();
        return revision;
    }

    private static List<SqlDirective> directives(String text, @Nullable String file) {
        List<SqlDirective> directives = new ArrayList<>();
        for (ScriptComment comment : SqlScript.comments(text)) {
            SqlDirective directive = SqlDirective.of(comment);
            if (directive != null && comment.inside()) {
                throw refused(
                        "'-- " + comment.text() + "' stands inside of a statement",
                        place(file, comment.line()),
                        "End the statement before it with a semicolon.");
            }
            requireWellWritten(comment, directive, file);
            if (directive != null) {
                directives.add(directive);
            }
        }
        return directives;
    }

    /** A comment that only looks like one would change what is run, and nobody would be told. */
    private static void requireWellWritten(
            ScriptComment comment, @Nullable SqlDirective directive, @Nullable String file) {
        String meant = directive == null ? SqlDirective.mistyped(comment) : null;
        if (meant != null) {
            throw refused(
                    "'-- " + comment.text() + "' means nothing",
                    place(file, comment.line()),
                    "Did you mean '-- " + meant + "'? If it is only a comment, begin it with another word.");
        }
        if (directive != null && directive.isIncomplete()) {
            throw refused(
                    "nothing stands behind '-- " + comment.text() + "'",
                    place(file, comment.line()),
                    "Write it on the same line.");
        }
    }

    private void requireSections() {
        boolean upgrade = false;
        boolean downgrade = false;
        for (SqlDirective section : sections) {
            boolean again = section.keyword() == SqlDirective.Keyword.UPGRADE ? upgrade : downgrade;
            if (again) {
                throw refused(
                        "'-- " + section.keyword().text() + "' stands there twice",
                        place(file, section.line()),
                        "Put what belongs together behind one of them.");
            }
            upgrade |= section.keyword() == SqlDirective.Keyword.UPGRADE;
            downgrade |= section.keyword() == SqlDirective.Keyword.DOWNGRADE;
        }
        if (!upgrade) {
            throw refused(
                    "the file has no section '-- upgrade'",
                    place(file, 1),
                    "Write that line, and behind it what the upgrade does, even if that is nothing.");
        }
    }

    /**
     * The operations of the upgrade.
     *
     * @param before the schema that the first of them meets
     */
    public List<Operation> upgrade(Schema before, ServerProfile profile) {
        return operations(SqlDirective.Keyword.UPGRADE, before, profile);
    }

    /** The operations of the downgrade; a file without that section has no way back. */
    public List<Operation> downgrade(Schema before, ServerProfile profile) {
        boolean there = sections.stream().anyMatch(each -> each.keyword() == SqlDirective.Keyword.DOWNGRADE);
        return there
                ? operations(SqlDirective.Keyword.DOWNGRADE, before, profile)
                : List.of(new Irreversible("the file has no section '-- downgrade'"));
    }

    private List<Operation> operations(SqlDirective.Keyword section, Schema before, ServerProfile profile) {
        String filled = Placeholders.fill(only(section), arguments, file);
        List<ScriptStatement> statements = SqlScript.split(filled, file);
        List<SqlDirective> directives = directives(filled, file);
        SqlOperations operations = new SqlOperations(file, before, profile);
        int next = 0;
        for (int statement = 0; statement <= statements.size(); statement++) {
            for (; next < directives.size() && directives.get(next).following() == statement; next++) {
                if (directives.get(next).keyword().isSection()) {
                    operations.endSection();
                } else {
                    operations.add(directives.get(next));
                }
            }
            if (statement < statements.size()) {
                operations.add(statements.get(statement));
            }
        }
        operations.endSection();
        return operations.all();
    }

    /** The text with the lines of the other section empty, so that lines keep their numbers. */
    private String only(SqlDirective.Keyword section) {
        StringBuilder only = new StringBuilder();
        int number = 0;
        SqlDirective.@Nullable Keyword here = null;
        Iterator<SqlDirective> coming = sections.iterator();
        SqlDirective next = coming.hasNext() ? coming.next() : null;
        for (String line : text.split("(?<=\n)", -1)) {
            number++;
            if (next != null && next.line() == number) {
                here = next.keyword();
                next = coming.hasNext() ? coming.next() : null;
            }
            only.append(here == section ? line : line.endsWith("\n") ? "\n" : "");
        }
        return only.toString();
    }

    static String place(@Nullable String file, int line) {
        return (file == null ? "line " : file + ":") + line;
    }

    static RockformException refused(String message, String place, String remedy) {
        return new RockformException(
                Problem.of(ProblemCode.SYNTAX, message).at(place).remedy(remedy));
    }

    /** A requirement that waits for its reason. */
    static Require require(String condition, @Nullable String reason) {
        return new Require(condition, reason == null ? "not true: " + condition : reason);
    }
}
