// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.compare.SchemaComparison;
import io.rockform.ddl.DdlWriter;
import io.rockform.operation.Operation;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.source.SourcedSchema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** {@code rockform schema print}: a source as CREATE statements. */
public final class SchemaPrint implements Verb<SchemaPrintRequest, SchemaPrintResult> {
    @Override
    public SchemaPrintResult run(Invocation invocation, SchemaPrintRequest request) {
        Workspace workspace = new Workspace(invocation);
        SourcedSchema source = new Sources(workspace).readOrServer(request.from());
        UnsupportedObjects.refuse(source);
        ServerProfile profile = source.profile() == null ? workspace.offline() : source.profile();
        Schema ordered = creatable(source.schema(), profile);
        DdlWriter writer = new DdlWriter(profile);
        String sql = ordered.objects().values().stream()
                .map(object -> writer.create(object) + ";\n")
                .collect(Collectors.joining("\n"));
        return new SchemaPrintResult(ordered, sql);
    }

    /** The same objects by name, but after what they read. */
    static Schema creatable(Schema schema, ServerProfile profile) {
        List<SchemaObject> byName = schema.objects().values().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
        List<Operation> creations = SchemaComparison.compare(Schema.empty(), Schema.of(byName), profile)
                .operations();
        return Schema.of(creations.stream()
                .map(Operation::target)
                .map(name -> object(schema, name))
                .toList());
    }

    private static SchemaObject object(Schema schema, @org.jspecify.annotations.Nullable ObjectName name) {
        return Objects.requireNonNull(schema.objects().get(Objects.requireNonNull(name)));
    }
}
