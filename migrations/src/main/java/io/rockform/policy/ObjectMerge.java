// SPDX-License-Identifier: Apache-2.0
package io.rockform.policy;

import io.rockform.declare.Renames;
import io.rockform.schema.Column;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * An object with, of another one of its kind, only what differs by meaning. What both mean alike stays in the words of the
 * first, which may say more: a server names what a model leaves to it.
 */
public final class ObjectMerge {
    private final SchemaObject first;
    private final SchemaObject other;
    private final Predicate<SchemaObject> differs;

    private ObjectMerge(SchemaObject first, SchemaObject other, Predicate<SchemaObject> differs) {
        this.first = first;
        this.other = other;
        this.differs = differs;
    }

    /**
     * Merges.
     *
     * @param differs whether an object, which is {@code first} but for one attribute, means something else than it
     */
    public static SchemaObject of(SchemaObject first, SchemaObject other, Predicate<SchemaObject> differs) {
        return new ObjectMerge(first, other, differs).merged();
    }

    private SchemaObject merged() {
        AttributeCopy copy = new AttributeCopy(other, Renames.NONE);
        SchemaObject merged = first instanceof Table table ? withColumns(table, (Table) other) : first;
        for (String attribute : attributes()) {
            SchemaObject changed = copy.into(first, attribute);
            if (!changed.equals(first) && differs.test(changed)) {
                merged = copy.into(merged, attribute);
            }
        }
        return merged;
    }

    private List<String> attributes() {
        List<String> attributes = new ArrayList<>(Attributes.of(first));
        Attributes.of(other).stream()
                .filter(attribute -> !attributes.contains(attribute))
                .forEach(attributes::add);
        if (first instanceof Table) {
            attributes.removeIf(attribute -> attribute.startsWith(Attributes.COLUMN));
        }
        return attributes;
    }

    /** The columns of the other table, each in the words of the first where it means the same. */
    private Table withColumns(Table table, Table source) {
        return table.withColumns(source.columns().stream()
                .map(column -> table.column(column.name())
                        .filter(own -> own.equals(column) || !differs.test(table.withColumns(replaced(table, column))))
                        .orElse(column))
                .toList());
    }

    private static List<Column> replaced(Table table, Column column) {
        return table.columns().stream()
                .map(own -> own.isNamed(column.name()) ? column : own)
                .toList();
    }
}
