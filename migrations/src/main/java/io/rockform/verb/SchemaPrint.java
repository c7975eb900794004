// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.compare.SchemaComparison;
import io.rockform.operation.Operation;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.snapshot.SqlSnapshot;
import io.rockform.source.SourcedSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code rockform schema print}: a source as CREATE statements. */
public final class SchemaPrint implements Verb<SchemaPrintRequest, SchemaPrintResult> {
    private static final ObjectName NONE = new ObjectName(null, "");

    @Override
    public SchemaPrintResult run(Invocation invocation, SchemaPrintRequest request) {
        Workspace workspace = new Workspace(invocation);
        SourcedSchema source = new Sources(workspace).readOrServer(request.from(), request.schemas());
        UnsupportedObjects.refuse(source);
        ServerProfile profile = source.profile() == null ? workspace.offline() : source.profile();
        Schema ordered = creatable(source.schema(), profile);
        return new SchemaPrintResult(ordered, SqlSnapshot.statements(ordered, profile));
    }

    /** The same objects by name, but after what they read. */
    static Schema creatable(Schema schema, ServerProfile profile) {
        List<SchemaObject> byName = schema.objects().values().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
        List<Operation> creations = SchemaComparison.compare(Schema.empty(), Schema.of(byName), profile)
                .operations();
        Map<ObjectName, SchemaObject> ordered = new LinkedHashMap<>();
        for (Operation creation : creations) {
            schema.find(Objects.requireNonNullElse(creation.target(), NONE))
                    .ifPresent(object -> ordered.put(object.name(), object));
        }
        byName.forEach(object -> ordered.putIfAbsent(object.name(), object));
        return new Schema(schema.databases(), ordered);
    }
}
