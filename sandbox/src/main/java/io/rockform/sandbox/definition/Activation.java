// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.ddl.server.ServerTypeNames;
import io.rockform.ddl.server.ShowCreateWriter;
import io.rockform.problem.RockformException;
import io.rockform.query.QueryParser;
import io.rockform.query.TableReferences;
import io.rockform.sandbox.analysis.ViewAnalysis;
import io.rockform.sandbox.analysis.ViewAnalysis.Analysed;
import io.rockform.sandbox.analysis.ViewAnalysis.Kind;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.RefusedException;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.Database;
import io.rockform.sandbox.catalog.OutputColumn;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.sandbox.session.Answer;
import io.rockform.schema.DataType;
import io.rockform.schema.ObjectName;
import io.rockform.schema.ViewColumn;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * ALTER MATERIALIZED VIEW … ACTIVE: its query must still give what it gave, from objects that are there and active (facts 9.6;
 * recorded mv-impact/*).
 */
final class Activation {
    private final DdlScope scope;
    private final StoredMaterializedView view;

    Activation(DdlScope scope, StoredMaterializedView view) {
        this.scope = scope;
        this.view = view;
    }

    /** It failed, which the materialized view remembers as the reason why it is inactive. */
    static final class FailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient RefusedException refusal;
        private final String database;
        private final String view;
        private final @Nullable String reason;

        /** @param reason null if there was a reason already that stays */
        FailedException(RefusedException refusal, String database, String view, @Nullable String reason) {
            super(refusal.getMessage(), refusal, false, false);
            this.refusal = refusal;
            this.database = database;
            this.view = view;
            this.reason = reason;
        }

        RefusedException refusal() {
            return refusal;
        }

        Catalog noted(Catalog catalog) {
            if (reason == null) {
                return catalog;
            }
            Optional<Database> in = catalog.database(database);
            return in.flatMap(found -> found.find(view))
                    .map(object -> ((StoredMaterializedView) object).inactive(reason))
                    .map(changed -> catalog.with(in.orElseThrow().with(changed)))
                    .orElse(catalog);
        }
    }

    /** @throws FailedException if it can not */
    StoredMaterializedView active() {
        if (view.inactiveReason() == null && missing().isEmpty()) {
            // What is active is not looked at again, though its columns may be gone (recorded mv-impact/rename used).
            return view;
        }
        try {
            Analysed now = new ViewAnalysis(
                            scope.catalog(),
                            view.queryDatabase(),
                            scope.profile().version())
                    .analyse(view.qualifiedQuery(), view.definition().columns(), Kind.MATERIALIZED_VIEW);
            if (!now.active()) {
                throw failed(onInactive(), null);
            }
            for (int index = 0; index < view.columns().size(); index++) {
                fits(view.columns().get(index), now.columns().get(index));
            }
            return view.inactive(null);
        } catch (RefusedException refused) {
            String reason = missing().map(name -> "base-table dropped: " + name).orElse(null);
            throw failed(refused, view.inactiveReason() == null ? reason : null);
        } catch (RockformException noQuery) {
            throw Refusals.notModelled("ACTIVE of a materialized view whose query is no longer understood");
        }
    }

    /** The first object of its query that is not there. */
    private Optional<String> missing() {
        for (ObjectName name : TableReferences.of(QueryParser.parse(view.qualifiedQuery()), view.queryDatabase())) {
            String in = name.database() == null ? view.queryDatabase() : name.database();
            if (scope.catalog()
                    .database(in)
                    .flatMap(found -> found.find(name.name()))
                    .isEmpty()) {
                return Optional.of(name.name());
            }
        }
        return Optional.empty();
    }

    private void fits(OutputColumn before, OutputColumn now) {
        DataType type = before.type();
        if (Objects.equals(type, now.type())) {
            return;
        }
        boolean widened = type instanceof DataType.Varchar old
                && now.type() instanceof DataType.Varchar changed
                && changed.length() > old.length();
        if (widened && scope.session().version().isAtLeast(ServerVersion.V4_1)) {
            return;
        }
        String reason = "column schema not compatible: (" + text(before) + ") and (" + text(now) + ")";
        throw failed(Refusals.analysis(reason), reason);
    }

    private static String text(OutputColumn column) {
        DataType type = Objects.requireNonNull(column.type());
        return "`" + column.name() + "` " + ServerTypeNames.shown(type) + (column.nullable() ? " NULL" : " NOT NULL")
                + " COMMENT \"" + column.comment() + "\"";
    }

    private FailedException failed(RefusedException cause, @Nullable String reason) {
        Answer.Refused inner = cause.answer();
        String words = "Can not active materialized view [" + view.name()
                + "] because analyze materialized view define sql: \n\n" + definition() + "\n\nCause an error: "
                + inner.message();
        return new FailedException(
                Refusals.analysis(inner.code(), inner.sqlState(), words),
                scope.database().name(),
                view.name(),
                reason);
    }

    private String definition() {
        List<ViewColumn> columns = view.columns().stream()
                .map(column -> new ViewColumn(column.name(), column.comment()))
                .toList();
        return new ShowCreateWriter(scope.profile())
                .write(view.definition().withColumns(columns).withQuery(view.qualifiedQuery()));
    }

    /** The place is where the name stands in the definition. */
    private RefusedException onInactive() {
        for (ObjectName name : TableReferences.of(QueryParser.parse(view.qualifiedQuery()), view.queryDatabase())) {
            String in = name.database() == null ? view.queryDatabase() : name.database();
            StoredObject object = scope.catalog()
                    .database(in)
                    .flatMap(found -> found.find(name.name()))
                    .orElseThrow();
            if (object instanceof StoredMaterializedView base && base.inactiveReason() != null) {
                String text = definition();
                String written = "`" + in + "`.`" + name.name() + "`";
                int at = Math.max(
                        text.lastIndexOf("FROM " + written) + "FROM ".length(),
                        text.lastIndexOf("JOIN " + written) + "JOIN ".length());
                String before = text.substring(0, at);
                int line = (int) before.chars().filter(letter -> letter == '\n').count() + 1;
                int column = at - before.lastIndexOf('\n') - 1;
                int last = column + written.lastIndexOf('`', written.length() - 2);
                return Refusals.of(
                        1064,
                        "HY000",
                        "Getting analyzing error from line " + line + ", column " + column + " to line " + line
                                + ", column " + last
                                + ". Detail message: Create/Rebuild materialized view from inactive materialized view: "
                                + name.name() + ".");
            }
        }
        throw new IllegalStateException("no inactive base of " + view.name());
    }
}
