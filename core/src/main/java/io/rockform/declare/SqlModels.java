// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlStatement;
import io.rockform.ddl.PartialTable;
import io.rockform.ddl.ScriptStatement;
import io.rockform.ddl.SqlScript;
import io.rockform.ddl.validate.SchemaValidator;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.Column;
import io.rockform.schema.Database;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads SQL files as a declared schema: CREATE TABLE, VIEW, MATERIALIZED VIEW and DATABASE, in any order; IF NOT EXISTS and OR
 * REPLACE make no difference. CREATE TABLE … LIKE takes the columns and clauses of another table of the files. A line {@code -- renamed from: old_name} before a statement or a column says what that was
 * called before.
 */
public final class SqlModels {
    private static final Pattern FIRST_WORD = Pattern.compile("[A-Za-z]+");
    private static final Set<String> DDL = Set.of("CREATE", "ALTER", "DROP");

    private final SqlFile file;
    private final DdlParser parser;

    private SqlModels(SqlFile file) {
        this.file = file;
        this.parser = new DdlParser().file(file.name());
    }

    /**
     * What the files declare, in their order.
     *
     * @throws RockformException all that is wrong, each with file, line and column
     */
    public static List<PlacedDeclaration> read(List<SqlFile> files) {
        return reading(files).required();
    }

    /** The same as far as it can be read: a statement with a mistake hides nothing of the others. */
    public static ModelReading reading(List<SqlFile> files) {
        List<PlacedDeclaration> parts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        TableCopies copies = new TableCopies();
        files.forEach(file -> new SqlModels(file).read(parts, copies, problems));
        parts.addAll(copies.of(parts, problems));
        return new ModelReading(parts, problems);
    }

    private void read(List<PlacedDeclaration> parts, TableCopies copies, List<Problem> problems) {
        List<Problem> notEnding = new ArrayList<>();
        List<ScriptStatement> statements = SqlScript.split(file.text(), file.name(), notEnding);
        List<RenameComment> comments = renameComments(problems);
        for (int i = 0; i < statements.size(); i++) {
            int number = i;
            List<RenameComment> own = comments.stream()
                    .filter(comment -> comment.statement() == number)
                    .toList();
            try {
                read(statements.get(i), own, parts, copies);
            } catch (RockformException e) {
                problems.addAll(e.problems());
                parser.partialTable(statements.get(i))
                        .ifPresent(table -> problems.addAll(violations(table, place(statements.get(number)))));
                copies.addUnread(statements.get(i).sql());
            }
        }
        if (!notEnding.isEmpty()) {
            problems.addAll(notEnding);
            copies.addUnread(file.text());
        }
    }

    private String place(ScriptStatement statement) {
        return file.name() + ":" + statement.line() + ":" + statement.column();
    }

    private static List<Problem> violations(PartialTable partial, String place) {
        return SchemaValidator.violationsInEveryVersion(Schema.of(partial.table())).stream()
                .filter(violation -> violation.column() == null || !partial.isUnread(violation.column()))
                .map(violation -> violation.problem(place))
                .toList();
    }

    private List<RenameComment> renameComments(List<Problem> problems) {
        try {
            return RenameComment.in(file);
        } catch (RockformException misplaced) {
            problems.addAll(misplaced.problems());
            return List.of();
        }
    }

    private void read(
            ScriptStatement statement,
            List<RenameComment> comments,
            List<PlacedDeclaration> parts,
            TableCopies copies) {
        String place = place(statement);
        refuseOther(statement, place);
        DdlStatement parsed = parser.statement(statement);
        if (parsed instanceof DdlStatement.CreateTableLike copy) {
            if (!comments.isEmpty()) {
                throw RenameComment.misplaced(comments.get(0).place());
            }
            copies.add(place, copy);
            return;
        }
        Schema declared = parsed.accept(new DeclaredSchema(place));
        parts.add(new PlacedDeclaration(place, new Declaration(declared, renames(declared, comments))));
    }

    /** Scripts hold statements that are no DDL at all, which the parser does not know. */
    private static void refuseOther(ScriptStatement statement, String place) {
        Matcher word = FIRST_WORD.matcher(statement.sql());
        if (word.lookingAt() && !DDL.contains(word.group().toUpperCase(Locale.ROOT))) {
            RockformException failure = declaresNothing(word.group().toUpperCase(Locale.ROOT), place);
            throw word.group().equalsIgnoreCase("USE")
                    ? new RockformException(failure.problems()
                            .get(0)
                            .remedy("Write the database before each name instead: CREATE TABLE sales.orders …"))
                    : failure;
        }
    }

    private static Renames renames(Schema declared, List<RenameComment> comments) {
        if (comments.isEmpty()) {
            return Renames.NONE;
        }
        SchemaObject object = declared.objects().values().stream()
                .findFirst()
                .orElseThrow(() -> RenameComment.misplaced(comments.get(0).place()));
        Map<ObjectName, ObjectName> objects = new HashMap<>();
        Map<String, String> columns = new HashMap<>();
        for (RenameComment comment : comments) {
            if (comment.formerName().isEmpty()) {
                throw RenameComment.misplaced(comment.place());
            }
            String word = comment.word();
            if (word == null) {
                objects.put(object.name(), object.name().sibling(comment.formerName()));
            } else {
                columns.put(column(object, word, comment), comment.formerName());
            }
        }
        return new Renames(objects, columns.isEmpty() ? Map.of() : Map.of(object.name(), columns));
    }

    private static String column(SchemaObject object, String word, RenameComment comment) {
        String name = word.replace("`", "");
        Optional<Column> column = object instanceof Table table ? table.column(name) : Optional.empty();
        return column.map(Column::name).orElseThrow(() -> RenameComment.misplaced(comment.place()));
    }

    /** What a statement creates. Any other statement changes something, and so declares nothing. */
    private record DeclaredSchema(String place) implements DdlStatement.Visitor<Schema> {
        @Override
        public Schema visitCreateTable(DdlStatement.CreateTable statement) {
            return Schema.of(statement.table());
        }

        @Override
        public Schema visitCreateView(DdlStatement.CreateView statement) {
            return Schema.of(statement.view());
        }

        @Override
        public Schema visitCreateMaterializedView(DdlStatement.CreateMaterializedView statement) {
            return Schema.of(statement.view());
        }

        @Override
        public Schema visitCreateSynchronousMaterializedView(DdlStatement.CreateSynchronousMaterializedView statement) {
            return Schema.of(statement.view());
        }

        @Override
        public Schema visitCreateTableLike(DdlStatement.CreateTableLike statement) {
            throw declaresNothing("CREATE TABLE … LIKE");
        }

        @Override
        public Schema visitCreateDatabase(DdlStatement.CreateDatabase statement) {
            return Schema.empty().with(new Database(statement.name(), statement.properties()));
        }

        @Override
        public Schema visitRenameDatabase(DdlStatement.RenameDatabase statement) {
            throw declaresNothing("ALTER DATABASE");
        }

        @Override
        public Schema visitSetDatabaseProperties(DdlStatement.SetDatabaseProperties statement) {
            throw declaresNothing("ALTER DATABASE");
        }

        @Override
        public Schema visitSetDatabaseQuota(DdlStatement.SetDatabaseQuota statement) {
            throw declaresNothing("ALTER DATABASE");
        }

        @Override
        public Schema visitAlterTable(DdlStatement.AlterTable statement) {
            throw declaresNothing("ALTER TABLE");
        }

        @Override
        public Schema visitAlterViewQuery(DdlStatement.AlterViewQuery statement) {
            throw declaresNothing("ALTER VIEW");
        }

        @Override
        public Schema visitAlterViewSecurity(DdlStatement.AlterViewSecurity statement) {
            throw declaresNothing("ALTER VIEW");
        }

        @Override
        public Schema visitRenameMaterializedView(DdlStatement.RenameMaterializedView statement) {
            throw declaresNothing("ALTER MATERIALIZED VIEW");
        }

        @Override
        public Schema visitRefreshMaterializedView(DdlStatement.RefreshMaterializedView statement) {
            throw declaresNothing("ALTER MATERIALIZED VIEW");
        }

        @Override
        public Schema visitSetMaterializedViewProperties(DdlStatement.SetMaterializedViewProperties statement) {
            throw declaresNothing("ALTER MATERIALIZED VIEW");
        }

        @Override
        public Schema visitSwapMaterializedViews(DdlStatement.SwapMaterializedViews statement) {
            throw declaresNothing("ALTER MATERIALIZED VIEW");
        }

        @Override
        public Schema visitActivateMaterializedView(DdlStatement.ActivateMaterializedView statement) {
            throw declaresNothing("ALTER MATERIALIZED VIEW");
        }

        @Override
        public Schema visitDropTable(DdlStatement.DropTable statement) {
            throw declaresNothing("DROP TABLE");
        }

        @Override
        public Schema visitDropView(DdlStatement.DropView statement) {
            throw declaresNothing("DROP VIEW");
        }

        @Override
        public Schema visitDropMaterializedView(DdlStatement.DropMaterializedView statement) {
            throw declaresNothing("DROP MATERIALIZED VIEW");
        }

        @Override
        public Schema visitDropDatabase(DdlStatement.DropDatabase statement) {
            throw declaresNothing("DROP DATABASE");
        }

        private RockformException declaresNothing(String statement) {
            return SqlModels.declaresNothing(statement, place);
        }
    }

    private static RockformException declaresNothing(String statement, String place) {
        return new RockformException(Problem.of(
                        ProblemCode.INVALID_MODEL, statement + " does not declare what is to be")
                .at(place)
                .remedy("A schema file holds CREATE TABLE, CREATE VIEW, CREATE MATERIALIZED VIEW and CREATE DATABASE"
                        + " only: write each object as it shall be; changes belong into revisions."));
    }
}
