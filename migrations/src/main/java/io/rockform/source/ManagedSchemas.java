// SPDX-License-Identifier: Apache-2.0
package io.rockform.source;

import io.rockform.policy.Kind;
import io.rockform.policy.LeftOut;
import io.rockform.policy.Management;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.server.UnsupportedObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes the objects out of schemas that are not managed, and remembers them. */
public final class ManagedSchemas {
    private final Management management;
    private final Map<ObjectName, LeftOut> leftOut = new LinkedHashMap<>();

    public ManagedSchemas(Management management) {
        this.management = management;
    }

    /** What is left of a schema. */
    public Schema of(Schema schema) {
        Schema managed = schema;
        for (SchemaObject object : schema.objects().values()) {
            Optional<String> reason = management.excludes(object);
            if (reason.isPresent()) {
                managed = managed.without(object.name());
                String kind = Kind.of(object).words();
                leftOut.put(object.name(), new LeftOut(object.name(), kind + " " + object.name(), reason.get()));
            }
        }
        return managed;
    }

    /** What is left of the objects that Rockform cannot reproduce. */
    public List<UnsupportedObject> of(List<UnsupportedObject> objects) {
        return objects.stream().filter(object -> !isLeftOut(object)).toList();
    }

    private boolean isLeftOut(UnsupportedObject object) {
        Optional<String> reason = management.excludes(kind(object), object.name());
        reason.ifPresent(by -> leftOut.put(
                object.name(),
                new LeftOut(object.name(), object.kind().title().toLowerCase(Locale.ROOT) + " " + object.name(), by)));
        return reason.isPresent();
    }

    private static Kind kind(UnsupportedObject object) {
        return switch (object.kind()) {
            case TABLE, TEMPORARY_TABLE, EXTERNAL_TABLE, UNKNOWN -> Kind.TABLE;
            case VIEW -> Kind.VIEW;
            case MATERIALIZED_VIEW -> Kind.MATERIALIZED_VIEW;
            case ROLLUP -> Kind.SYNCHRONOUS_MATERIALIZED_VIEW;
        };
    }

    /** What was taken out so far. */
    public List<LeftOut> leftOut() {
        return List.copyOf(leftOut.values());
    }
}
