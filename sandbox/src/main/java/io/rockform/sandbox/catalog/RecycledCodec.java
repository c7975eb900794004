// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import io.rockform.sandbox.catalog.Recycled.RecycledDatabase;
import io.rockform.sandbox.catalog.Recycled.RecycledPartition;
import io.rockform.sandbox.catalog.Recycled.RecycledTable;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;

/** What lies in the recycle bin as bytes. */
final class RecycledCodec {
    private RecycledCodec() {}

    static ValueWriter write(Recycled recycled) {
        ValueWriter out = new ValueWriter();
        if (recycled instanceof RecycledTable table) {
            out.small('t').number(table.droppedMillis()).number(table.databaseId());
            return out.raw(CatalogCodec.encode(table.table()).toByteArray());
        }
        if (recycled instanceof RecycledPartition partition) {
            out.small('p')
                    .number(partition.droppedMillis())
                    .number(partition.id())
                    .number(partition.tableId());
            return PartitionCodec.write(out, partition.partition());
        }
        Database database = ((RecycledDatabase) recycled).database();
        out.small('d').number(recycled.droppedMillis()).number(database.id()).text(database.name());
        return out.all(
                database.objects(),
                object -> out.raw(CatalogCodec.encode(object).toByteArray()));
    }

    static Recycled read(ValueReader in) {
        int kind = in.small();
        long dropped = in.number();
        return switch (kind) {
            case 't' -> new RecycledTable(in.number(), (StoredTable) CatalogCodec.object(in), dropped);
            case 'p' -> new RecycledPartition(in.number(), in.number(), PartitionCodec.range(in), dropped);
            case 'd' -> {
                Database database = Database.empty(in.number(), in.text());
                for (StoredObject object : in.all(() -> CatalogCodec.object(in))) {
                    database = database.with(object);
                }
                yield new RecycledDatabase(database, dropped);
            }
            default -> throw new IllegalStateException("a dropped thing of kind " + kind);
        };
    }
}
