// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.operation.DatabaseOperation.CreateDatabase;
import io.rockform.operation.DatabaseOperation.SetDatabaseProperties;
import io.rockform.profile.Feature;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Database;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Databases are created and their properties set; none is ever dropped, since others may live in it too. */
final class DatabaseComparison {
    private static final String VOLUME = "storage_volume";
    private static final String FIXED = "StarRocks takes it only when the database is created";
    private static final String NEW_DATABASE = "take it out of the model; or create another database";

    private final Schema actual;
    private final Schema agreed;
    private final Changes changes;
    private final ServerProfile profile;

    DatabaseComparison(Schema actual, Schema agreed, Changes changes, ServerProfile profile) {
        this.actual = actual;
        this.agreed = agreed;
        this.changes = changes;
        this.profile = profile;
    }

    void compare(Database wanted) {
        Database existing = actual.databases().get(wanted.name());
        if (existing != null) {
            properties(existing, wanted);
            return;
        }
        // One with objects exists, even if nothing declares it by itself.
        boolean used = actual.objects().keySet().stream()
                .anyMatch(name -> wanted.name().equals(name.database()));
        if (!used) {
            changes.attempt(new CreateDatabase(wanted));
        }
    }

    private void properties(Database existing, Database wanted) {
        Map<String, String> changed = new LinkedHashMap<>();
        wanted.properties().forEach((key, value) -> {
            if (!value.equals(standing(key, existing.properties().get(key))) && !isSwallowed(key)) {
                changed.put(key, value);
            }
        });
        Database former = agreed.databases().get(wanted.name());
        if (former != null) {
            former.properties().keySet().stream()
                    .filter(key -> !wanted.properties().containsKey(key))
                    .forEach(key -> takenBack(existing, key, changed));
        }
        changed.forEach((key, value) -> change(existing, key, value));
    }

    /** What revisions have said and the model no longer says returns to the server's choice. */
    private void takenBack(Database existing, String key, Map<String, String> changed) {
        String there = existing.properties().get(key);
        String standing = standing(key, null);
        if (there == null || there.equals(standing)) {
            return;
        }
        if (standing == null) {
            find(existing, key, there, "nothing any more");
        } else {
            changed.put(key, standing);
        }
    }

    private void change(Database existing, String key, String value) {
        if (profile.has(Feature.DATABASE_PROPERTIES)) {
            changes.attempt(new SetDatabaseProperties(existing.name(), Map.of(key, value)));
        } else {
            find(existing, key, existing.properties().getOrDefault(key, "not set"), value);
        }
    }

    private void find(Database database, String key, String there, String wanted) {
        changes.find(new Finding(
                new ObjectName(null, database.name()), "property " + key, there, wanted, FIXED, NEW_DATABASE));
    }

    /** What holds where the database says nothing (facts 10.1). */
    private static @Nullable String standing(String key, @Nullable String shown) {
        return shown == null && key.equals(VOLUME) ? "builtin_storage_volume" : shown;
    }

    /** A shared-nothing cluster takes a storage volume without a word, and never shows one. */
    private boolean isSwallowed(String key) {
        return profile.runMode() == RunMode.SHARED_NOTHING && key.equals(VOLUME);
    }
}
