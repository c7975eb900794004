// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.ddl.DdlClauses;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.DataType;
import io.rockform.schema.Distribution;
import io.rockform.schema.KeyModel;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table in the builder style. Clauses are given typed or as the text that stands in CREATE TABLE. */
public final class TableBuilder {
    private final ObjectName name;
    private final List<ColumnBuilder> columns = new ArrayList<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private @Nullable TableKey key;
    private String comment = "";
    private @Nullable Distribution distribution;
    private List<String> sortKey = List.of();
    private @Nullable ObjectName formerName;

    public TableBuilder(ObjectName name) {
        this.name = name;
    }

    /** A nullable column (NOT NULL if it is a PRIMARY KEY column). */
    public TableBuilder column(String columnName, DataType type) {
        return column(columnName, type, column -> {});
    }

    public TableBuilder column(String columnName, DataType type, Consumer<ColumnBuilder> definition) {
        ColumnBuilder builder = new ColumnBuilder(columnName, type);
        definition.accept(builder);
        columns.add(builder);
        return this;
    }

    public TableBuilder comment(String text) {
        comment = text;
        return this;
    }

    public TableBuilder primaryKey(String... keyColumns) {
        return key(KeyModel.PRIMARY, keyColumns);
    }

    public TableBuilder duplicateKey(String... keyColumns) {
        return key(KeyModel.DUPLICATE, keyColumns);
    }

    public TableBuilder uniqueKey(String... keyColumns) {
        return key(KeyModel.UNIQUE, keyColumns);
    }

    public TableBuilder aggregateKey(String... keyColumns) {
        return key(KeyModel.AGGREGATE, keyColumns);
    }

    TableBuilder key(KeyModel model, String... keyColumns) {
        if (key != null) {
            throw new RockformException(Problem.of(
                            ProblemCode.INVALID_MODEL,
                            "table '" + name + "' has two keys: " + key.model() + " and " + model)
                    .remedy("a StarRocks table has one key model: keep one of them"));
        }
        key = new TableKey(model, List.of(keyColumns));
        return this;
    }

    /** @param clause such as {@code HASH(id) BUCKETS 10} or {@code RANDOM} */
    public TableBuilder distributedBy(String clause) {
        return distributedBy(DdlClauses.distribution(clause));
    }

    public TableBuilder distributedBy(Distribution typed) {
        distribution = typed;
        return this;
    }

    /** The sort key: {@code ORDER BY (…)}. */
    public TableBuilder orderBy(String... sortColumns) {
        sortKey = List.of(sortColumns);
        return this;
    }

    public TableBuilder property(String propertyKey, String value) {
        properties.put(propertyKey, value);
        return this;
    }

    /** The name that the table had before; may be removed once the rename has been applied everywhere. */
    public TableBuilder renamedFrom(String former) {
        formerName = name.sibling(former);
        return this;
    }

    Optional<ObjectName> formerName() {
        return Optional.ofNullable(formerName);
    }

    Map<String, String> formerColumns() {
        Map<String, String> former = new HashMap<>();
        columns.forEach(column -> column.formerName().ifPresent(old -> former.put(column.name(), old)));
        return former;
    }

    /** The table as declared so far. */
    public Table build() {
        return new Table(
                name,
                columns.stream().map(column -> column.build(key)).toList(),
                List.of(),
                key,
                comment,
                null,
                distribution,
                sortKey,
                List.of(),
                properties);
    }
}
