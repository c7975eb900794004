// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.schema.PartitionItem;
import java.util.List;

/** The items of PARTITION BY, apart by kind. */
final class PartitionItems {
    private PartitionItems() {}

    static List<String> expressions(List<PartitionItem> items) {
        return items.stream()
                .filter(PartitionItem.OfExpression.class::isInstance)
                .map(item -> ((PartitionItem.OfExpression) item).sql())
                .toList();
    }

    static List<String> columns(List<PartitionItem> items) {
        return items.stream()
                .filter(PartitionItem.OfColumn.class::isInstance)
                .map(item -> ((PartitionItem.OfColumn) item).name())
                .toList();
    }
}
