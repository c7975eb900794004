// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Query;
import io.rockform.schema.ObjectName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which columns of which relations a query reads, wherever in it. What cannot be told (a star over an unknown relation, a
 * name that several relations may have) counts as reading everything, so that a use is never missed.
 */
public final class ColumnReferences {
    private final Set<ObjectName> relations;
    private final Map<ObjectName, Set<String>> columns = new HashMap<>();
    private boolean certain = true;

    private ColumnReferences(Set<ObjectName> relations) {
        this.relations = relations;
    }

    /**
     * What the query with this text reads.
     *
     * @throws io.rockform.problem.RockformException SYNTAX
     */
    public static ColumnReferences of(String query, Relations relations) {
        return of(QueryParser.parse(query), relations);
    }

    /** What a query reads that has been parsed before. */
    public static ColumnReferences of(Query parsed, Relations relations) {
        ColumnReferences references = new ColumnReferences(TableReferences.of(parsed, relations.defaultDatabase()));
        Resolution resolution = Resolver.resolve(parsed, relations);
        resolution.targets().forEach(references::add);
        resolution.starColumns().forEach(references::add);
        references.certain &= resolution.names(parsed) != null;
        return references;
    }

    private void add(Target target) {
        if (target instanceof Target.Source source) {
            ObjectName table = source.variable().table();
            if (table != null) {
                columns.computeIfAbsent(table, name -> new HashSet<>())
                        .add(source.column().toLowerCase(Locale.ROOT));
            }
        } else if (target instanceof Target.Unresolved) {
            certain = false;
        }
    }

    /** Whether it is known of every column which relation has it. */
    public boolean isCertain() {
        return certain;
    }

    /** The tables, views and materialized views that are read. */
    public Set<ObjectName> relations() {
        return relations;
    }

    /** Whether the query reads, or may read, that column of that relation. */
    public boolean read(ObjectName relation, String column) {
        if (!relations.contains(relation)) {
            return false;
        }
        return !certain || columns.getOrDefault(relation, Set.of()).contains(column.toLowerCase(Locale.ROOT));
    }
}
