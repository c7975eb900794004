// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.IdentifierQuoting;
import io.rockform.ddl.server.ServerDefaults;
import io.rockform.operation.ColumnOperation;
import io.rockform.operation.ColumnOperation.ModifyColumn;
import io.rockform.operation.DatabaseOperation.CreateDatabase;
import io.rockform.operation.DatabaseOperation.SetDatabaseProperties;
import io.rockform.operation.IndexOperation;
import io.rockform.operation.MaterializedViewOperation.SetMaterializedViewProperties;
import io.rockform.operation.MaterializedViewOperation.SetRefresh;
import io.rockform.operation.Operation;
import io.rockform.operation.PartitionOperation.AddPartition;
import io.rockform.operation.PartitionOperation.DropPartition;
import io.rockform.operation.RollupOperation.AddRollup;
import io.rockform.operation.RollupOperation.DropRollup;
import io.rockform.operation.TableOperation.SetDistribution;
import io.rockform.operation.TableOperation.SetSortKey;
import io.rockform.operation.TableOperation.SetTableComment;
import io.rockform.operation.TableOperation.SetTableProperties;
import io.rockform.operation.ViewOperation.ReplaceView;
import io.rockform.operation.describe.Description;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.TableProperty;
import io.rockform.schema.Column;
import io.rockform.schema.Index;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names what is otherwise than expected, attribute by attribute, from the operations that would lead back. */
public final class SchemaDrift {
    private static final String THERE = "there";
    private static final String NOT_THERE = "not there";
    private static final String NONE = "none";

    private final Schema actual;
    private final Schema expected;
    private final ServerProfile profile;
    private final DdlWriter writer = new DdlWriter(ServerProfile.OFFLINE, IdentifierQuoting.WHERE_NEEDED);
    private final Map<String, DriftedAttribute> found = new LinkedHashMap<>();

    private SchemaDrift(Schema actual, Schema expected, ServerProfile profile) {
        this.actual = actual;
        this.expected = expected;
        this.profile = profile;
    }

    /**
     * What differs.
     *
     * @param comparison of {@code actual}, as it is, with {@code expected}
     */
    public static List<DriftedAttribute> of(
            Comparison comparison, Schema actual, Schema expected, ServerProfile profile) {
        SchemaDrift drift = new SchemaDrift(actual, expected, profile);
        comparison.operations().forEach(drift::add);
        for (Finding finding : comparison.findings()) {
            drift.put(finding.object(), finding.attribute(), finding.declared(), finding.actual());
        }
        return List.copyOf(drift.found.values());
    }

    private void add(Operation operation) {
        ObjectName name = operation.target();
        if (name == null) {
            database(operation);
        } else if (operation instanceof ColumnOperation column) {
            column(name, column);
        } else if (operation instanceof IndexOperation index) {
            index(name, index);
        } else {
            SchemaObject wanted = expected.objects().get(name);
            SchemaObject existing = actual.objects().get(name);
            if (wanted == null || existing == null) {
                put(name, kind(wanted == null ? existing : wanted), there(wanted), there(existing));
            } else if (wanted.getClass() != existing.getClass()) {
                put(name, "kind", kind(wanted), kind(existing));
            } else if (wanted instanceof Table table) {
                table(operation, table, (Table) existing);
            } else if (wanted instanceof View view) {
                view(operation, view, (View) existing);
            } else {
                materializedView(operation, wanted, existing);
            }
        }
    }

    private void database(Operation operation) {
        if (operation instanceof CreateDatabase create) {
            put(create.database().name(), "database", THERE, NOT_THERE);
        } else if (operation instanceof SetDatabaseProperties set) {
            put(set.database(), "properties of the database", text(set.properties()), "others");
        }
    }

    private void table(Operation operation, Table wanted, Table existing) {
        ObjectName name = wanted.name();
        if (operation instanceof SetTableComment) {
            put(name, "comment", quoted(wanted.comment()), quoted(existing.comment()));
        } else if (operation instanceof SetTableProperties set) {
            Map<String, String> there =
                    new ServerDefaults(profile, "").comparable(existing).properties();
            set.properties().forEach((key, value) -> {
                String shown = TableProperty.canonicalKey(key);
                put(name, "property " + shown, quoted(value), quoted(there.get(shown)));
            });
        } else if (operation instanceof SetDistribution) {
            put(
                    name,
                    "DISTRIBUTED BY",
                    DistributionComparison.text(wanted.distribution()),
                    DistributionComparison.text(existing.distribution()));
        } else if (operation instanceof SetSortKey) {
            put(name, "ORDER BY", String.join(", ", wanted.sortKey()), String.join(", ", existing.sortKey()));
        } else if (operation instanceof AddPartition add) {
            put(name, "partition " + add.partition().name(), THERE, NOT_THERE);
        } else if (operation instanceof DropPartition drop) {
            put(name, "partition " + drop.partition(), NOT_THERE, THERE);
        } else if (operation instanceof AddRollup add) {
            put(name, "rollup " + add.rollup().name(), THERE, NOT_THERE);
        } else if (operation instanceof DropRollup drop) {
            put(name, "rollup " + drop.rollup(), NOT_THERE, THERE);
        } else {
            other(operation);
        }
    }

    private void column(ObjectName name, ColumnOperation operation) {
        String column = columnOf(operation);
        Optional<Column> wanted = column(expected, name, column);
        Optional<Column> existing = column(actual, name, column);
        if (wanted.isEmpty() || existing.isEmpty()) {
            put(
                    name,
                    "column " + column,
                    wanted.map(this::text).orElse(NOT_THERE),
                    existing.map(this::text).orElse(NOT_THERE));
            return;
        }
        Column completed = new ServerDefaults(profile, "")
                .comparable(expected.table(name).orElseThrow())
                .column(column)
                .orElseThrow();
        List<ColumnAttribute> differing = ColumnAttribute.differing(existing.get(), completed);
        for (ColumnAttribute attribute : differing) {
            put(
                    name,
                    attribute.title() + " of column " + column,
                    attribute.text(completed),
                    attribute.text(existing.get()));
        }
        if (differing.isEmpty() && operation instanceof ModifyColumn modify && modify.position() != null) {
            put(name, "position of column " + column, modify.position().toString(), "elsewhere");
        }
    }

    private static String columnOf(ColumnOperation operation) {
        if (operation instanceof ColumnOperation.AddColumn add) {
            return add.column().name();
        }
        if (operation instanceof ModifyColumn modify) {
            return modify.column().name();
        }
        if (operation instanceof ColumnOperation.DropColumn drop) {
            return drop.column();
        }
        if (operation instanceof ColumnOperation.RenameColumn rename) {
            return rename.column();
        }
        return operation instanceof ColumnOperation.AddField add
                ? add.column()
                : ((ColumnOperation.DropField) operation).column();
    }

    private static Optional<Column> column(Schema schema, ObjectName name, String column) {
        return schema.table(name).flatMap(table -> table.column(column));
    }

    private void index(ObjectName name, IndexOperation operation) {
        String index = operation instanceof IndexOperation.AddIndex add
                ? add.index().name()
                : ((IndexOperation.DropIndex) operation).index();
        put(name, "index " + index, index(expected, name, index), index(actual, name, index));
    }

    private String index(Schema schema, ObjectName name, String index) {
        SchemaObject object = schema.objects().get(name);
        List<Index> indexes = object instanceof Table table
                ? table.indexes()
                : object instanceof MaterializedView view ? view.indexes() : List.of();
        return indexes.stream()
                .filter(each -> each.isNamed(index))
                .findFirst()
                .map(writer::index)
                .orElse(NOT_THERE);
    }

    private void view(Operation operation, View wanted, View existing) {
        if (!(operation instanceof ReplaceView)) {
            other(operation);
            return;
        }
        boolean named = false;
        if (!wanted.comment().equals(existing.comment())) {
            put(wanted.name(), "comment", quoted(wanted.comment()), quoted(existing.comment()));
            named = true;
        }
        if (wanted.security() != null && wanted.security() != existing.security()) {
            put(wanted.name(), "SECURITY", wanted.security().toString(), String.valueOf(existing.security()));
            named = true;
        }
        if (!named) {
            put(wanted.name(), "definition", wanted.query(), existing.query());
        }
    }

    private void materializedView(Operation operation, SchemaObject wanted, SchemaObject existing) {
        if (operation instanceof SetRefresh && wanted instanceof MaterializedView view) {
            put(
                    view.name(),
                    "REFRESH",
                    writer.refresh(view.refresh()),
                    writer.refresh(((MaterializedView) existing).refresh()));
        } else if (operation instanceof SetMaterializedViewProperties set) {
            Map<String, String> there = ((MaterializedView) existing).properties();
            set.properties()
                    .forEach((key, value) ->
                            put(wanted.name(), "property " + key, quoted(value), quoted(there.get(key))));
        } else {
            List<String> wantedLines =
                    new ArrayList<>(writer.create(wanted).lines().toList());
            List<String> existingLines =
                    new ArrayList<>(writer.create(existing).lines().toList());
            put(wanted.name(), "definition", only(wantedLines, existingLines), only(existingLines, wantedLines));
        }
    }

    private static String only(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>(lines);
        left.removeAll(others);
        return String.join(" ", left.isEmpty() ? lines : left);
    }

    private void other(Operation operation) {
        put(Objects.requireNonNull(operation.target()), "definition", Description.of(operation), "otherwise");
    }

    private String text(Column column) {
        return writer.column(column, false);
    }

    private String text(Map<String, String> properties) {
        return writer.properties(properties);
    }

    private static String there(@Nullable SchemaObject object) {
        return object == null ? NOT_THERE : THERE;
    }

    private static String quoted(@Nullable String value) {
        return value == null || value.isEmpty() ? NONE : DdlWriter.literal(value);
    }

    private static String kind(@Nullable SchemaObject object) {
        return object == null ? "object" : SchemaComparison.kind(object);
    }

    private void put(ObjectName object, String attribute, String wanted, String existing) {
        put(object.toString(), attribute, wanted, existing);
    }

    /** A changed index is dropped and added, a changed materialized view dropped and created: that is one difference. */
    private void put(String object, String attribute, String wanted, String existing) {
        found.putIfAbsent(object + "\0" + attribute, new DriftedAttribute(object, attribute, wanted, existing));
    }
}
