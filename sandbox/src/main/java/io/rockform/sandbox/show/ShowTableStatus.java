// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import io.rockform.sandbox.access.Rights;
import io.rockform.sandbox.answer.LikePattern;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredView;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.engine.ServerTime;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.session.ResultColumn;
import io.rockform.sandbox.session.ValueType;
import io.rockform.sandbox.text.TokenReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SHOW TABLE STATUS (recorded tables/comment *, views/option *). */
final class ShowTableStatus {
    private static final List<ResultColumn> COLUMNS = List.of(
            ResultColumn.text("Name"),
            ResultColumn.text("Engine"),
            new ResultColumn("Version", ValueType.BIGINT),
            ResultColumn.text("Row_format"),
            new ResultColumn("Rows", ValueType.BIGINT),
            new ResultColumn("Avg_row_length", ValueType.BIGINT),
            new ResultColumn("Data_length", ValueType.BIGINT),
            new ResultColumn("Max_data_length", ValueType.BIGINT),
            new ResultColumn("Index_length", ValueType.BIGINT),
            new ResultColumn("Data_free", ValueType.BIGINT),
            new ResultColumn("Auto_increment", ValueType.BIGINT),
            new ResultColumn("Create_time", ValueType.DATETIME),
            new ResultColumn("Update_time", ValueType.DATETIME),
            new ResultColumn("Check_time", ValueType.DATETIME),
            ResultColumn.text("Collation"),
            new ResultColumn("Checksum", ValueType.BIGINT),
            ResultColumn.text("Create_options"),
            ResultColumn.text("Comment"));

    private ShowTableStatus() {}

    /** Reads what follows TABLE STATUS. */
    static Command read(TokenReader reader) {
        Optional<String> database = ShowStatement.database(reader);
        LikePattern pattern = ShowStatement.pattern(reader, false);
        reader.expectEnd();
        return session -> answer(session, session.databaseName(database), pattern);
    }

    private static Answer answer(SandboxSession session, String database, LikePattern pattern) {
        ResultTable table = new ResultTable(COLUMNS);
        Rights rights = session.rights();
        session.database(session.catalog(), database).sorted().values().stream()
                .filter(object -> rights.hasAny(Securables.of(database, object)))
                .filter(object -> pattern.matches(object.name()))
                .forEach(object -> table.row(row(object)));
        return table.answer();
    }

    /** Sizes are not modelled: a table without rows has the ones given here, whatever it holds. */
    private static List<@Nullable String> row(StoredObject object) {
        boolean view = object instanceof StoredView;
        String size = view ? "-1" : "0";
        String created = ServerTime.text(object.createdMillis());
        return Arrays.asList(
                object.name(),
                view ? null : "StarRocks",
                null,
                "",
                size,
                size,
                size,
                null,
                null,
                null,
                null,
                created,
                view ? "1969-12-31 23:59:59" : created,
                null,
                "utf8_general_ci",
                null,
                "",
                EscapedText.of(object.definition().comment()));
    }
}
