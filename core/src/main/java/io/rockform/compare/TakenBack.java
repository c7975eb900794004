// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.ddl.server.DynamicPartitions;
import io.rockform.ddl.server.ServerDefaults;
import io.rockform.declare.Renames;
import io.rockform.profile.MaterializedViewProperty;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.TableProperty;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import io.rockform.schema.ViewSecurity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What revisions have said and the model no longer says was taken back on purpose, and returns to what the server would
 * have chosen. Silence of both leaves the choice to the server.
 */
final class TakenBack {
    private static final String REASON = "nothing takes the property back once it is set";
    private static final String REMEDY =
            "declare the value that is to hold, or create the object anew: rockform revision --autogenerate --rebuild ";

    /** Follow from others, or from where the server stands: no revision says them by itself (facts 5). */
    private static final Set<String> DERIVED = Set.of(
            "dynamic_partition.time_zone",
            "binlog_version",
            "flat_json.null.factor",
            "flat_json.sparsity.factor",
            "flat_json.column.max");

    private static final String DYNAMIC_BUCKETS = "dynamic_partition.buckets";

    private final Schema agreed;
    private final Renames renames;
    private final Changes changes;
    private final ServerProfile profile;

    /** @param agreed what the revisions lead to; empty if there are none, or if that is not known */
    TakenBack(Schema agreed, Renames renames, Changes changes, ServerProfile profile) {
        this.agreed = agreed;
        this.renames = renames;
        this.changes = changes;
        this.profile = profile;
    }

    /** The declared table, with the defaults said aloud that are to hold again. */
    Table table(Table declared, Table actual) {
        Table former = former(declared.name()).flatMap(agreed::table).orElse(null);
        if (former == null) {
            return declared;
        }
        ServerDefaults defaults = new ServerDefaults(profile, "");
        Table completed = defaults.comparable(declared);
        Table said = declared;
        if (declared.key() == null && former.key() != null) {
            said = said.withKey(completed.key());
        }
        if (declared.distribution() == null && former.distribution() != null && actual.distribution() != null) {
            said = said.withDistribution(completed.distribution());
        }
        if (declared.sortKey().isEmpty()
                && !former.sortKey().isEmpty()
                && !actual.sortKey().isEmpty()) {
            said = said.withSortKey(Objects.requireNonNull(completed.key()).columns());
        }
        return said.withProperties(properties(
                declared, former, completed, defaults.comparable(actual).properties()));
    }

    /** The number of buckets that a revision gave is there, and no longer declared. */
    boolean areBucketsTakenBack(Table declared, Table actual) {
        Table former = former(declared.name()).flatMap(agreed::table).orElse(null);
        return former != null
                && former.distribution() != null
                && former.distribution().buckets() != null
                && (declared.distribution() == null || declared.distribution().buckets() == null)
                && actual.distribution() != null
                && former.distribution().buckets().equals(actual.distribution().buckets());
    }

    private Map<String, String> properties(
            Table declared, Table former, Table completed, Map<String, String> existing) {
        Set<String> kept = declared.properties().keySet().stream()
                .map(TableProperty::canonicalKey)
                .collect(Collectors.toSet());
        Map<String, String> said = new LinkedHashMap<>(declared.properties());
        boolean dynamic = DynamicPartitions.isGiven(declared.properties());
        for (String key : former.properties().keySet()) {
            String shown = TableProperty.canonicalKey(key);
            String there = existing.get(shown);
            if (kept.contains(shown) || there == null || DERIVED.contains(shown)) {
                continue;
            }
            if (!dynamic && shown.startsWith(DynamicPartitions.GROUP)) {
                // The others of the group mean nothing once it is off, and nothing takes them away.
                if (DynamicPartitions.isEnabled(existing)) {
                    said.put(DynamicPartitions.ENABLE, "false");
                }
                continue;
            }
            Optional<String> standing = Optional.ofNullable(
                            completed.properties().get(shown))
                    .or(() -> TableProperty.find(shown).flatMap(TableProperty::standing))
                    .or(() -> Optional.of("0").filter(automatic -> shown.equals(DYNAMIC_BUCKETS)));
            if (standing.isEmpty()) {
                cannot(declared.name(), shown, there);
            } else if (!there.equals(standing.get())) {
                said.put(shown, standing.get());
            }
        }
        return said;
    }

    /** The declared materialized view, with the defaults said aloud that are to hold again. */
    MaterializedView materializedView(MaterializedView declared, MaterializedView actual) {
        MaterializedView former =
                former(declared.name()).flatMap(agreed::materializedView).orElse(null);
        if (former == null) {
            return declared;
        }
        MaterializedView completed = new ServerDefaults(profile, "").complete(declared);
        Map<String, String> said = new LinkedHashMap<>(declared.properties());
        for (String key : former.properties().keySet()) {
            String there = actual.properties().get(key);
            if (declared.properties().containsKey(key) || there == null) {
                continue;
            }
            Optional<String> standing = Optional.ofNullable(
                            completed.properties().get(key))
                    .or(() -> MaterializedViewProperty.standing(key));
            if (standing.isEmpty()) {
                cannot(declared.name(), key, there);
            } else if (!there.equals(standing.get())) {
                said.put(key, standing.get());
            }
        }
        boolean distributed =
                declared.distribution() == null && former.distribution() != null && actual.distribution() != null;
        return declared.withProperties(said)
                .withDistribution(distributed ? completed.distribution() : declared.distribution());
    }

    /** The sort key that a revision gave is there, and no longer declared: only creation can do without. */
    boolean isSortKeyTakenBack(MaterializedView declared, MaterializedView actual) {
        MaterializedView former =
                former(declared.name()).flatMap(agreed::materializedView).orElse(null);
        return former != null
                && declared.sortKey().isEmpty()
                && !former.sortKey().isEmpty()
                && former.sortKey().equals(actual.sortKey());
    }

    /** The declared view, with the default said aloud that is to hold again. */
    View view(View declared) {
        boolean said = former(declared.name())
                .flatMap(agreed::view)
                .filter(former -> former.security() != null)
                .isPresent();
        return said && declared.security() == null ? declared.withSecurity(ViewSecurity.NONE) : declared;
    }

    private void cannot(ObjectName object, String key, String there) {
        changes.find(new Finding(object, "property " + key, there, "nothing any more", REASON, REMEDY + object));
    }

    /** The name that revisions know the object by: its own, or the one that it is renamed from. */
    private Optional<ObjectName> former(ObjectName name) {
        return agreed.find(name).isPresent() ? Optional.of(name) : renames.formerName(name);
    }
}
