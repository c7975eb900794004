// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.sandbox.access.Privilege;
import io.rockform.sandbox.access.Securable;
import io.rockform.sandbox.answer.LikePattern;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.TokenReader;
import java.util.List;

/** ADMIN SHOW FRONTEND CONFIG of the items that were recorded (recorded server/identity). */
final class AdminStatement {
    private static final List<ConfigItem> CONFIG = List.of(
            new ConfigItem("default_replication_num", "3", "short", true),
            new ConfigItem("run_mode", "shared_nothing", "String", false));

    private record ConfigItem(String key, String value, String type, boolean mutable) {}

    private AdminStatement() {}

    /** Reads what follows ADMIN. */
    static Command read(TokenReader reader) {
        reader.expect("SHOW", "FRONTEND", "CONFIG");
        LikePattern pattern = reader.like().map(LikePattern::ignoringCase).orElse(LikePattern.any());
        reader.expectEnd();
        return session -> {
            session.rights().need(Privilege.OPERATE, Securable.SYSTEM);
            return config(pattern);
        };
    }

    private static Answer config(LikePattern pattern) {
        ResultTable table = ResultTable.of("Key", "AliasNames", "Value", "Type", "IsMutable", "Comment");
        CONFIG.stream()
                .filter(item -> pattern.matches(item.key()))
                .forEach(item ->
                        table.row(item.key(), "[]", item.value(), item.type(), String.valueOf(item.mutable()), ""));
        return table.answer();
    }
}
