// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import io.rockform.plan.JobKind;
import io.rockform.sandbox.access.Accounts;
import io.rockform.sandbox.catalog.SchemaJob.Outcome;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.catalog.StoredObject.StoredView;
import io.rockform.sandbox.storage.Batch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The catalog as named values: one for each database, object and job. */
final class CatalogCodec {
    private static final String LAST_ID = "last-id";
    private static final String DATABASE = "database/";
    private static final String OBJECT = "object/";
    private static final String JOB = "job/";
    private static final String RECYCLED = "recycled/";
    private static final String ACCOUNT = "account/";

    private CatalogCodec() {}

    /** What is to be kept and forgotten when {@code before} becomes {@code after}. */
    static Batch difference(Catalog before, Catalog after) {
        Batch batch = new Batch();
        if (before.lastId() != after.lastId()) {
            batch.put(LAST_ID, new ValueWriter().number(after.lastId()).toByteArray());
        }
        Map<Long, Database> databases = byId(before);
        Map<Long, Database> changed = byId(after);
        databases.forEach((id, database) -> {
            if (!changed.containsKey(id)) {
                batch.remove(DATABASE + id);
                difference(database.byId(), IdMap.empty(), OBJECT + id + "/", CatalogCodec::encode, batch);
            }
        });
        changed.forEach((id, database) -> {
            Database old = databases.get(id);
            if (old == null || !old.name().equals(database.name())) {
                batch.put(DATABASE + id, new ValueWriter().text(database.name()).toByteArray());
            }
            IdMap<StoredObject> objects = old == null ? IdMap.empty() : old.byId();
            difference(objects, database.byId(), OBJECT + id + "/", CatalogCodec::encode, batch);
        });
        // A job that ends is put under the key under which it ran.
        before.running().values().stream()
                .filter(job -> !after.running().containsValue(job))
                .forEach(job -> batch.remove(JOB + job.id()));
        after.running().values().stream()
                .filter(job -> !before.running().containsValue(job))
                .forEach(job -> batch.put(JOB + job.id(), encode(job).toByteArray()));
        difference(before.ended(), after.ended(), JOB, CatalogCodec::encode, batch);
        difference(before.recycled(), after.recycled(), RECYCLED, RecycledCodec::write, batch);
        difference(before.accounts(), after.accounts(), batch);
        return batch;
    }

    private static void difference(Accounts before, Accounts after, Batch batch) {
        if (before == after) {
            return;
        }
        before.all().keySet().stream()
                .filter(name -> after.find(name).isEmpty())
                .forEach(name -> batch.remove(ACCOUNT + name.text()));
        after.all().forEach((name, account) -> {
            if (before.all().get(name) != account) {
                batch.put(ACCOUNT + name.text(), AccountCodec.write(account).toByteArray());
            }
        });
    }

    private static <T> void difference(
            IdMap<T> before, IdMap<T> after, String prefix, Function<T, ValueWriter> encoder, Batch batch) {
        before.difference(after, (id, value) -> {
            if (value == null) {
                batch.remove(prefix + id);
            } else {
                batch.put(prefix + id, encoder.apply(value).toByteArray());
            }
        });
    }

    private static Map<Long, Database> byId(Catalog catalog) {
        Map<Long, Database> byId = new LinkedHashMap<>();
        catalog.databases().values().forEach(database -> byId.put(database.id(), database));
        return byId;
    }

    /** The catalog that {@link #difference differences} have led to. Objects and jobs come in the order of their ids. */
    static Catalog decode(Map<String, byte[]> values) {
        Catalog catalog = Catalog.empty();
        byte[] lastId = values.get(LAST_ID);
        if (lastId != null) {
            catalog = catalog.withIds((int) (new ValueReader(lastId).number() - catalog.lastId()));
        }
        for (Map.Entry<Long, byte[]> database : under(DATABASE, values).entrySet()) {
            String name = new ValueReader(database.getValue()).text();
            Database decoded = Database.empty(database.getKey(), name);
            for (byte[] object : under(OBJECT + database.getKey() + "/", values).values()) {
                decoded = decoded.with(object(new ValueReader(object)));
            }
            catalog = catalog.with(decoded);
        }
        for (byte[] job : under(JOB, values).values()) {
            catalog = catalog.with(job(new ValueReader(job)));
        }
        for (byte[] recycled : under(RECYCLED, values).values()) {
            catalog = catalog.recycling(RecycledCodec.read(new ValueReader(recycled)));
        }
        return catalog.with(accounts(values));
    }

    private static Accounts accounts(Map<String, byte[]> values) {
        Accounts accounts = Accounts.NONE;
        for (Map.Entry<String, byte[]> entry : new TreeMap<>(values).entrySet()) {
            if (entry.getKey().startsWith(ACCOUNT)) {
                accounts = accounts.with(AccountCodec.read(new ValueReader(entry.getValue())));
            }
        }
        return accounts;
    }

    private static Map<Long, byte[]> under(String prefix, Map<String, byte[]> values) {
        Map<Long, byte[]> found = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(Long.parseLong(key.substring(prefix.length())), value);
            }
        });
        return found;
    }

    static ValueWriter encode(StoredObject object) {
        ValueWriter out = new ValueWriter();
        return object.accept(new StoredObject.Visitor<>() {
            @Override
            public ValueWriter visitTable(StoredTable table) {
                out.small('t').number(table.id()).number(table.createdMillis());
                DefinitionCodec.write(out, table.definition());
                return out.all(table.columnIds(), out::small).all(table.rollupIndexes(), index -> out.number(index.id())
                        .text(index.name())
                        .optional(index.statement(), out::text));
            }

            @Override
            public ValueWriter visitView(StoredView view) {
                out.small('v').number(view.id()).number(view.createdMillis());
                DefinitionCodec.write(out, view.definition());
                return out.all(view.columns(), column -> write(out, column))
                        .text(view.queryDatabase())
                        .text(view.storedQuery())
                        .text(view.qualifiedQuery());
            }

            @Override
            public ValueWriter visitMaterializedView(StoredMaterializedView view) {
                out.small('m').number(view.id()).number(view.createdMillis());
                DefinitionCodec.write(out, view.definition());
                return out.all(view.columns(), column -> write(out, column))
                        .text(view.queryDatabase())
                        .text(view.storedQuery())
                        .text(view.qualifiedQuery())
                        .optional(view.inactiveReason(), out::text);
            }
        });
    }

    static StoredObject object(ValueReader in) {
        int kind = in.small();
        long id = in.number();
        long created = in.number();
        return switch (kind) {
            case 't' ->
                new StoredTable(
                        id,
                        created,
                        DefinitionCodec.table(in),
                        in.all(in::small),
                        in.all(() -> new RollupIndex(in.number(), in.text(), in.optional(in::text))));
            case 'v' ->
                new StoredView(
                        id,
                        created,
                        DefinitionCodec.view(in),
                        in.all(() -> column(in)),
                        in.text(),
                        in.text(),
                        in.text());
            case 'm' ->
                new StoredMaterializedView(
                        id,
                        created,
                        DefinitionCodec.materializedView(in),
                        in.all(() -> column(in)),
                        in.text(),
                        in.text(),
                        in.text(),
                        in.optional(in::text));
            default -> throw new IllegalStateException("an object of kind " + kind);
        };
    }

    private static void write(ValueWriter out, OutputColumn column) {
        out.text(column.name())
                .optional(column.type(), type -> DataTypeCodec.write(out, type))
                .flag(column.nullable())
                .text(column.comment());
    }

    private static OutputColumn column(ValueReader in) {
        return new OutputColumn(in.text(), in.optional(() -> DataTypeCodec.read(in)), in.flag(), in.text());
    }

    private static ValueWriter encode(SchemaJob job) {
        ValueWriter out = new ValueWriter();
        out.number(job.id()).text(job.kind().name()).text(job.database()).text(job.tableName());
        out.number(job.indexId())
                .number(job.createdMillis())
                .number(job.dueMillis())
                .text(job.operation())
                .optional(job.failure(), out::text);
        Outcome outcome = job.outcome();
        out.flag(outcome.ended())
                .flag(outcome.cancelled())
                .text(outcome.reason())
                .number(outcome.endedMillis());
        byte[] target = encode(job.target()).toByteArray();
        return out.raw(target);
    }

    private static SchemaJob job(ValueReader in) {
        return new SchemaJob(
                in.number(),
                in.constant(JobKind.class),
                in.text(),
                in.text(),
                in.number(),
                in.number(),
                in.number(),
                in.text(),
                in.optional(in::text),
                new Outcome(in.flag(), in.flag(), in.text(), in.number()),
                object(in));
    }
}
