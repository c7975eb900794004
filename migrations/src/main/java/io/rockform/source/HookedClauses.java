// SPDX-License-Identifier: Apache-2.0
package io.rockform.source;

import io.rockform.operation.MaterializedViewOperation.CreateMaterializedView;
import io.rockform.operation.Operation;
import io.rockform.operation.TableOperation.CreateTable;
import io.rockform.operation.ViewOperation.CreateView;
import io.rockform.policy.Management;
import io.rockform.schema.Distribution;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What hooks add to objects when they are created stands in revisions and in no model, and was not taken back for all that: it
 * is left out of what the revisions are held to have said.
 */
final class HookedClauses implements SchemaObject.Visitor<SchemaObject> {
    private final SchemaObject wanted;
    private final SchemaObject created;

    private HookedClauses(SchemaObject wanted, SchemaObject created) {
        this.wanted = wanted;
        this.created = created;
    }

    static Schema removed(Schema agreed, Schema declared, Management management) {
        if (management.hooks().isEmpty()) {
            return agreed;
        }
        Schema without = agreed;
        for (SchemaObject said : agreed.objects().values()) {
            SchemaObject wanted = declared.find(said.name()).orElse(null);
            if (wanted != null && wanted.getClass() == said.getClass()) {
                HookedClauses clauses = new HookedClauses(wanted, created(wanted, management));
                without = without.replacing(said.name(), said.accept(clauses));
            }
        }
        return without;
    }

    private static SchemaObject created(SchemaObject wanted, Management management) {
        Operation creation = creation(wanted);
        if (creation == null) {
            return wanted;
        }
        for (Operation operation : management.rewrite(List.of(creation), Schema.empty())) {
            SchemaObject created = object(operation);
            if (created != null && created.name().equals(wanted.name())) {
                return created;
            }
        }
        return wanted;
    }

    private static @Nullable Operation creation(SchemaObject object) {
        if (object instanceof Table table) {
            return new CreateTable(table);
        }
        if (object instanceof View view) {
            return new CreateView(view);
        }
        return object instanceof MaterializedView view ? new CreateMaterializedView(view) : null;
    }

    private static @Nullable SchemaObject object(Operation operation) {
        if (operation instanceof CreateTable create) {
            return create.table();
        }
        if (operation instanceof CreateView create) {
            return create.view();
        }
        return operation instanceof CreateMaterializedView create ? create.view() : null;
    }

    @Override
    public SchemaObject visitTable(Table said) {
        Table model = (Table) wanted;
        Table hooked = (Table) created;
        Table without = said.withProperties(properties(said.properties(), model.properties(), hooked.properties()))
                .withDistribution(distribution(said.distribution(), model.distribution(), hooked.distribution()));
        if (model.key() == null && hooked.key() != null) {
            without = without.withKey(null);
        }
        return model.sortKey().isEmpty() && !hooked.sortKey().isEmpty() ? without.withSortKey(List.of()) : without;
    }

    @Override
    public SchemaObject visitView(View said) {
        boolean secured = ((View) wanted).security() == null && ((View) created).security() != null;
        return secured ? said.withSecurity(null) : said;
    }

    @Override
    public SchemaObject visitMaterializedView(MaterializedView said) {
        MaterializedView model = (MaterializedView) wanted;
        MaterializedView hooked = (MaterializedView) created;
        MaterializedView without = said.withProperties(
                        properties(said.properties(), model.properties(), hooked.properties()))
                .withDistribution(distribution(said.distribution(), model.distribution(), hooked.distribution()));
        return model.sortKey().isEmpty() && !hooked.sortKey().isEmpty() ? without.withSortKey(List.of()) : without;
    }

    @Override
    public SchemaObject visitSynchronousMaterializedView(SynchronousMaterializedView said) {
        return said;
    }

    private static Map<String, String> properties(
            Map<String, String> said, Map<String, String> model, Map<String, String> hooked) {
        Map<String, String> properties = new LinkedHashMap<>(said);
        properties.keySet().removeIf(key -> hooked.containsKey(key) && !model.containsKey(key));
        return properties;
    }

    /** The whole clause, or only the number of buckets. */
    private static @Nullable Distribution distribution(
            @Nullable Distribution said, @Nullable Distribution model, @Nullable Distribution hooked) {
        if (said == null || hooked == null) {
            return said;
        }
        if (model == null) {
            return null;
        }
        return model.buckets() == null && hooked.buckets() != null ? said.withoutBuckets() : said;
    }
}
