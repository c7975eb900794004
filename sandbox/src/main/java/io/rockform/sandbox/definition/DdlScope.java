// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.ddl.DdlStatement;
import io.rockform.ddl.server.DdlOperations;
import io.rockform.ddl.server.ServerDefaults;
import io.rockform.ddl.validate.SchemaValidator;
import io.rockform.ddl.validate.Violation;
import io.rockform.operation.Operation;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.query.QueryParser;
import io.rockform.query.tree.Query;
import io.rockform.sandbox.analysis.ReadRights;
import io.rockform.sandbox.analysis.ViewAnalysis;
import io.rockform.sandbox.analysis.ViewAnalysis.Analysed;
import io.rockform.sandbox.analysis.ViewAnalysis.Kind;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.Database;
import io.rockform.sandbox.engine.FrontendConfiguration;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.engine.SyntaxRefusal;
import io.rockform.sandbox.text.SqlText;
import io.rockform.sandbox.text.Token;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import io.rockform.schema.ViewColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A DDL statement's surroundings: the catalog that it meets and the database that it is about.
 *
 * @param text the statement as it was sent
 */
record DdlScope(SandboxSession session, SqlText text, Catalog catalog, Database database) {
    ServerProfile profile() {
        return session.version().profile();
    }

    long now() {
        return session.store().now();
    }

    /** The database that the names in a query are in where they say none: the session's, not the view's (facts 8.3). */
    String queryDatabase() {
        return session.currentDatabase().orElse(database.name());
    }

    /** Analyses the query of a view; the places of syntax errors are told in the whole statement. */
    Analysed analyse(String query, List<ViewColumn> columns, Kind kind) {
        try {
            Analysed analysed =
                    new ViewAnalysis(catalog, queryDatabase(), profile().version()).analyse(query, columns, kind);
            new ReadRights(session.rights(), catalog, queryDatabase()).check(query);
            return analysed;
        } catch (RockformException e) {
            if (e.code() == ProblemCode.SYNTAX) {
                throw SyntaxRefusal.within(e.problems().get(0), text.text(), query);
            }
            throw e;
        }
    }

    /** @throws io.rockform.sandbox.answer.RefusedException with the place in the statement, if the query cannot be read */
    void readable(String query) {
        try {
            Query unused = QueryParser.parse(query);
        } catch (RockformException e) {
            throw SyntaxRefusal.within(e.problems().get(0), text.text(), query);
        }
    }

    /** As much of the database as the statement can be about: the objects that are named in it. */
    Schema schema() {
        return database.schema(names());
    }

    ServerDefaults defaults() {
        return new ServerDefaults(profile(), database.name());
    }

    /** @throws io.rockform.sandbox.answer.RefusedException if StarRocks would refuse to have such an object */
    void validate(SchemaObject object) {
        refuse(new SchemaValidator(profile()).validate(object), object);
    }

    /** @throws io.rockform.sandbox.answer.RefusedException if StarRocks would refuse to create such an object here */
    void validateCreation(SchemaObject object) {
        refuse(validator().validateIn(surroundings(), database.name(), object), object);
    }

    private SchemaValidator validator() {
        SchemaValidator validator = new SchemaValidator(profile());
        return configuration().isDefault() ? validator.ofDefaultConfiguration() : validator;
    }

    private FrontendConfiguration configuration() {
        return session.server().configuration();
    }

    private void refuse(List<Violation> violations, SchemaObject object) {
        if (!violations.isEmpty()) {
            throw Refusals.of(violations.get(0).error());
        }
        if (object instanceof Table table) {
            configuration().allow(table.indexes());
        }
    }

    /** What a new object may be about: all that it names, in its own database and in others. */
    private Schema surroundings() {
        Set<String> names = names();
        Schema seen = database.schema(names);
        for (Database other : catalog.databases().values()) {
            seen = seen.with(new io.rockform.schema.Database(other.name(), Map.of()));
            if (other.id() != database.id() && names.contains(other.name())) {
                for (SchemaObject object : other.schema(names).objects().values()) {
                    seen = seen.with(object.named(
                            new ObjectName(other.name(), object.name().name())));
                }
            }
        }
        return seen;
    }

    private Set<String> names() {
        return text.tokens().stream().filter(Token::isName).map(Token::value).collect(Collectors.toSet());
    }

    /** What the statement does, as operations on the database's schema. */
    List<Operation> operations(DdlStatement statement) {
        return DdlOperations.of(statement, schema());
    }

    /** @throws io.rockform.operation.OperationRefused if StarRocks would refuse one */
    Schema apply(List<Operation> operations) {
        Schema changed = schema();
        for (Operation operation : operations) {
            changed = SchemaChange.apply(changed, operation, profile(), database.name());
        }
        return changed;
    }
}
