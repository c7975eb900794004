// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table. Whether it is a key column is said by the table's {@link TableKey}.
 *
 * @param nullable resolved: what the key model implies where nothing is written is already in it (facts 3.3)
 * @param defaultValue null for none
 * @param generatedAs the expression of a generated column; null for an ordinary one (facts 3.6)
 * @param aggregation null outside AGGREGATE KEY tables and for their key columns
 * @param comment empty for none
 */
public record Column(
        String name,
        DataType type,
        boolean nullable,
        @Nullable DefaultValue defaultValue,
        boolean autoIncrement,
        @Nullable String generatedAs,
        @Nullable Aggregation aggregation,
        String comment) {
    public Column {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        Objects.requireNonNull(comment);
    }

    /** A nullable column without default, aggregation and comment. */
    public static Column of(String name, DataType type) {
        return new Column(name, type, true, null, false, null, null, "");
    }

    /** Column names are case-insensitive (facts 1.2). */
    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }

    public Column withName(String changed) {
        return new Column(changed, type, nullable, defaultValue, autoIncrement, generatedAs, aggregation, comment);
    }

    public Column withType(DataType changed) {
        return new Column(name, changed, nullable, defaultValue, autoIncrement, generatedAs, aggregation, comment);
    }

    public Column withNullable(boolean changed) {
        return new Column(name, type, changed, defaultValue, autoIncrement, generatedAs, aggregation, comment);
    }

    public Column withDefault(@Nullable DefaultValue changed) {
        return new Column(name, type, nullable, changed, autoIncrement, generatedAs, aggregation, comment);
    }

    public Column withAutoIncrement(boolean changed) {
        return new Column(name, type, nullable, defaultValue, changed, generatedAs, aggregation, comment);
    }

    public Column withGeneratedAs(@Nullable String changed) {
        return new Column(name, type, nullable, defaultValue, autoIncrement, changed, aggregation, comment);
    }

    public boolean isGenerated() {
        return generatedAs != null;
    }

    public Column withAggregation(@Nullable Aggregation changed) {
        return new Column(name, type, nullable, defaultValue, autoIncrement, generatedAs, changed, comment);
    }

    public Column withComment(String changed) {
        return new Column(name, type, nullable, defaultValue, autoIncrement, generatedAs, aggregation, changed);
    }
}
