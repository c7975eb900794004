// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.profile.ServerProfile;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.KeyModel;
import io.rockform.schema.TableKey;
import java.util.ArrayList;
import java.util.List;

/** The key that a server chooses where none is named (facts 4.2). */
final class DefaultKey {
    private static final int MOST_COLUMNS = 3;
    private static final int MOST_BYTES = 36;

    private final TypeUses uses;

    DefaultKey(ServerProfile profile) {
        this.uses = new TypeUses(profile);
    }

    /** With aggregated columns all others are the key of an AGGREGATE table; else it is a prefix of the columns. */
    TableKey of(List<Column> columns) {
        if (columns.stream().anyMatch(column -> column.aggregation() != null)) {
            List<String> keys = columns.stream()
                    .filter(column -> column.aggregation() == null)
                    .map(Column::name)
                    .toList();
            return new TableKey(KeyModel.AGGREGATE, keys);
        }
        return new TableKey(KeyModel.DUPLICATE, prefix(columns));
    }

    /** Stops before a type that cannot be a key or a generated column, and after the first VARCHAR. Empty if the first column cannot be one. */
    private List<String> prefix(List<Column> columns) {
        List<String> keys = new ArrayList<>();
        int bytes = 0;
        for (Column column : columns) {
            DataType type = column.type();
            bytes += uses.indexBytes(type);
            if (keys.size() == MOST_COLUMNS || bytes > MOST_BYTES) {
                if (keys.isEmpty() && type instanceof DataType.Char) {
                    keys.add(column.name());
                }
                break;
            }
            if (!uses.isKeyType(type) || column.isGenerated()) {
                break;
            }
            keys.add(column.name());
            if (type instanceof DataType.Varchar) {
                break;
            }
        }
        return keys;
    }
}
