// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.server.DdlOperations;
import io.rockform.ddl.server.ServerDefaults;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Database;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a recorded server has after the statements that it took, as far as they are understood. */
final class ReplayedCatalog {
    private static final Pattern REPLACING =
            Pattern.compile("CREATE (OR REPLACE .*|\\w+( \\w+)? IF NOT EXISTS .*)", Pattern.DOTALL);
    private static final Pattern DDL = Pattern.compile("(CREATE|ALTER|DROP) .*", Pattern.DOTALL);

    private final DdlParser parser = new DdlParser().defaultDatabase(RecordedCreates.DATABASE);
    private final ServerProfile profile;
    private Schema schema = Schema.empty().with(new Database(RecordedCreates.DATABASE, Map.of()));

    ReplayedCatalog(ServerProfile profile) {
        this.profile = profile;
    }

    Schema schema() {
        return schema;
    }

    /** Whether an object of that name may be there already. */
    boolean isReplaced(String sql) {
        return REPLACING.matcher(sql).matches();
    }

    /** The statement; empty if it is no DDL, or not supported. */
    Optional<DdlStatement> parsed(String sql) {
        try {
            return DDL.matcher(sql).matches() ? Optional.of(parser.statement(sql)) : Optional.empty();
        } catch (RockformException notUnderstood) {
            return Optional.empty();
        }
    }

    void apply(String sql) {
        parsed(sql).ifPresent(this::apply);
    }

    private void apply(DdlStatement statement) {
        if (statement instanceof DdlStatement.CreateTable create) {
            Table table = new ServerDefaults(profile, RecordedCreates.DATABASE).complete(create.table());
            schema = schema.find(table.name()).isPresent() ? schema : schema.with(table);
        } else if (statement instanceof DdlStatement.CreateView create) {
            schema = schema.with(create.view());
        } else if (statement instanceof DdlStatement.CreateMaterializedView create) {
            schema = schema.with(create.view());
        } else if (statement instanceof DdlStatement.CreateSynchronousMaterializedView create) {
            schema = schema.with(create.view());
        } else if (statement instanceof DdlStatement.CreateDatabase create) {
            schema = schema.with(new Database(create.name(), create.properties()));
        } else if (statement instanceof DdlStatement.DropDatabase drop) {
            schema = schema.withoutDatabase(drop.name());
        } else {
            change(statement);
        }
    }

    private void change(DdlStatement statement) {
        try {
            schema = SchemaChange.applyAll(
                    schema, DdlOperations.of(statement, schema), profile, RecordedCreates.DATABASE);
        } catch (RockformException notUnderstood) {
            // what follows is validated beside what is known
        }
    }
}
