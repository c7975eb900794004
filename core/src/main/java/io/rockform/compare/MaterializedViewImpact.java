// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.operation.MaterializedViewOperation.ActivateMaterializedView;
import io.rockform.operation.MaterializedViewOperation.CreateMaterializedView;
import io.rockform.operation.MaterializedViewOperation.DropMaterializedView;
import io.rockform.operation.MaterializedViewOperation.RenameMaterializedView;
import io.rockform.operation.Operation;
import io.rockform.operation.TableOperation.RenameTable;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.query.ColumnReferences;
import io.rockform.query.QueryParser;
import io.rockform.query.Relations;
import io.rockform.query.tree.Query;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a change of tables and views does to the materialized views that read them, and what brings those back (facts 9.6,
 * recorded mv-impact/*). StarRocks switches them off without a word. Where the columns that they read have kept their
 * types, ACTIVE is enough; else they are made anew, since StarRocks then refuses ACTIVE.
 */
public final class MaterializedViewImpact {
    /** What has to be done with a materialized view; the later one includes the earlier. */
    private enum Remedy {
        ACTIVATE,
        RECREATE
    }

    private final ServerProfile profile;
    private final String database;
    private final Map<ObjectName, Remedy> remedies = new HashMap<>();
    private final Set<ObjectName> renamed = new HashSet<>();
    private final Map<ObjectName, String> dropped = new HashMap<>();
    private final Map<String, Optional<Query>> parsed = new HashMap<>();
    private Schema schema;

    private MaterializedViewImpact(Schema before, ServerProfile profile, String database) {
        this.schema = before;
        this.profile = profile;
        this.database = database;
    }

    /**
     * The operations, followed by what brings back the materialized views that they leave inactive.
     *
     * @param before the schema that the first operation is applied to
     * @param database the name of the default database, which a query may name
     */
    public static List<Operation> mended(
            List<Operation> operations, Schema before, ServerProfile profile, String database) {
        if (before.materializedViews().isEmpty()
                && operations.stream().noneMatch(CreateMaterializedView.class::isInstance)) {
            return List.copyOf(operations);
        }
        MaterializedViewImpact impact = new MaterializedViewImpact(before, profile, database);
        operations.forEach(impact::follow);
        List<Operation> all = new ArrayList<>(operations);
        impact.mend(all);
        return List.copyOf(all);
    }

    private void follow(Operation operation) {
        Relations relations = SchemaRelations.of(schema, database, profile.version());
        RelationChange.allOf(operation, schema, relations, profile).forEach(change -> mark(change, relations));
        if (operation instanceof RenameTable || operation instanceof RenameMaterializedView) {
            renamed.add(Objects.requireNonNull(operation.target()));
        }
        if (operation instanceof DropMaterializedView drop) {
            queryOf(drop.name()).ifPresent(query -> dropped.put(drop.name(), query));
        }
        schema = SchemaChange.apply(schema, operation, profile);
        remedies.keySet().removeIf(name -> schema.materializedView(name).isEmpty());
        if (operation instanceof CreateMaterializedView created) {
            // Made anew anyway.
            remedies.remove(created.view().name());
            madeAnew(created.view());
        }
    }

    /** Who reads a materialized view that has been dropped can be activated if the new one has the same columns. */
    private void madeAnew(MaterializedView view) {
        String former = dropped.remove(view.name());
        Relations relations = SchemaRelations.of(schema, database, profile.version());
        if (former != null && !new ViewTypes(schema, relations).areKept(former, view.query())) {
            mark(new RelationChange(view.name(), List.of(), false), relations);
        }
    }

    private void mark(RelationChange change, Relations relations) {
        for (MaterializedView view : schema.materializedViews()) {
            if (!view.name().equals(change.relation()) && isTouched(view.query(), change, relations)) {
                boolean compatible = change.keepsTypes()
                        || !change.columns().isEmpty() && !isReading(view.query(), change, relations);
                remedies.merge(
                        view.name(),
                        compatible ? Remedy.ACTIVATE : Remedy.RECREATE,
                        (one, other) -> one == Remedy.RECREATE ? one : other);
            }
        }
    }

    /** Whether the server switches it off: it reads what changes, or something that reads it (facts 9.6). */
    private boolean isTouched(String query, RelationChange change, Relations relations) {
        return change.columns().isEmpty()
                ? isOver(query, change.relation(), relations)
                : isReading(query, change, relations);
    }

    private boolean isOver(String query, ObjectName relation, Relations relations) {
        return reads(
                query,
                relations,
                references -> references.relations().contains(relation)
                        || references.relations().stream().anyMatch(name -> queryOf(name)
                                .filter(inner -> isOver(inner, relation, relations))
                                .isPresent()));
    }

    /** Through views and other materialized views too: what of a column they hand on is not followed further. */
    private boolean isReading(String query, RelationChange change, Relations relations) {
        return reads(
                query,
                relations,
                references -> change.columns().stream().anyMatch(column -> references.read(change.relation(), column))
                        || references.relations().stream().anyMatch(name -> queryOf(name)
                                .filter(inner -> isReading(inner, change, relations))
                                .isPresent()));
    }

    /** A query that does not parse may read anything; that it does not is for the server to say. */
    private boolean reads(String query, Relations relations, Predicate<ColumnReferences> test) {
        return parsed.computeIfAbsent(query, MaterializedViewImpact::parse)
                .filter(tree -> test.test(ColumnReferences.of(tree, relations)))
                .isPresent();
    }

    private static Optional<Query> parse(String query) {
        try {
            return Optional.of(QueryParser.parse(query));
        } catch (RockformException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<String> queryOf(ObjectName name) {
        return schema.find(name).flatMap(ObjectQuery::of);
    }

    /** Bottom up, since a materialized view cannot be activated before those that it reads (facts 9.6). */
    private void mend(List<Operation> operations) {
        Relations relations = SchemaRelations.of(schema, database, profile.version());
        renamed.removeIf(name -> schema.find(name).isPresent());
        spread(relations);
        List<ObjectName> open = new ArrayList<>(schema.materializedViews().stream()
                .filter(view -> remedies.containsKey(view.name()))
                // Nothing brings back what reads a name that is gone.
                .filter(view -> renamed.stream().noneMatch(name -> isOver(view.query(), name, relations)))
                .map(MaterializedView::name)
                .toList());
        while (!open.isEmpty()) {
            ObjectName next = open.stream()
                    .filter(name -> open.stream()
                            .noneMatch(other ->
                                    !other.equals(name) && isOver(view(name).query(), other, relations)))
                    .findFirst()
                    .orElse(open.get(0));
            open.remove(next);
            if (remedies.get(next) == Remedy.RECREATE) {
                operations.add(new DropMaterializedView(next));
                operations.add(new CreateMaterializedView(view(next)));
            } else {
                operations.add(new ActivateMaterializedView(next, true));
            }
        }
    }

    /** What reads one that is made anew has to follow, also if the operations have just made it. */
    private void spread(Relations relations) {
        List<ObjectName> made = remedies.entrySet().stream()
                .filter(entry -> entry.getValue() == Remedy.RECREATE)
                .map(Map.Entry::getKey)
                .toList();
        for (MaterializedView view : schema.materializedViews()) {
            if (!remedies.containsKey(view.name())
                    && made.stream().anyMatch(name -> isOver(view.query(), name, relations))) {
                remedies.put(view.name(), Remedy.RECREATE);
            }
        }
    }

    private MaterializedView view(ObjectName name) {
        return Objects.requireNonNull(schema.materializedView(name).orElse(null));
    }
}
