// SPDX-License-Identifier: Apache-2.0
package io.rockform.adopt;

import io.rockform.codegen.ServerChoices;
import io.rockform.compare.Comparison;
import io.rockform.compare.ComparisonContext;
import io.rockform.compare.SchemaComparison;
import io.rockform.declare.Declaration;
import io.rockform.operation.MaterializedViewOperation.SetMaterializedViewProperties;
import io.rockform.operation.Operation;
import io.rockform.policy.ObjectMerge;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import io.rockform.source.SourceComparison;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A live schema beside the one that revisions lead to, both said so that nothing differs but what somebody changed. A
 * revision is silent on what it leaves to the server, and a comparison takes the silence of what is wanted for consent; here
 * the live schema is wanted, so that the other side has to say what is the same in the server's words.
 *
 * @param before what the revisions lead to, in the server's words
 * @param after what is there, silent on what the server chose in objects that are new as a whole
 */
public record DriftedSchema(Schema before, Schema after) {
    /** @param compared the live schema as what is there, the revisions' as what is declared */
    public static DriftedSchema of(SourceComparison compared) {
        Schema live = compared.actual();
        Schema replayed = compared.declared().schema();
        ComparisonContext context = compared.context();
        Comparison back = SchemaComparison.compare(live, compared.declared(), context);
        Set<ObjectName> changed = new HashSet<>();
        Set<ObjectName> properties = new HashSet<>();
        for (Operation operation : back.operations()) {
            ObjectName target = operation.target();
            if (target != null) {
                changed.add(target);
            }
            if (target != null && operation instanceof SetMaterializedViewProperties) {
                properties.add(target);
            }
        }
        back.findings().forEach(finding -> changed.add(finding.object()));
        Schema silent = ServerChoices.leftOut(live, context.profile());
        Map<ObjectName, SchemaObject> before = new LinkedHashMap<>();
        for (SchemaObject object : replayed.objects().values()) {
            SchemaObject there = live.objects().get(object.name());
            before.put(object.name(), inServersWords(object, there, changed, live, context));
        }
        Map<ObjectName, SchemaObject> after = new LinkedHashMap<>();
        for (SchemaObject there : live.objects().values()) {
            SchemaObject former = replayed.objects().get(there.name());
            boolean kept = former instanceof Table && there instanceof Table;
            boolean whole = kept || properties.contains(there.name());
            SchemaObject said = silent.objects().get(there.name());
            after.put(there.name(), whole || said == null ? there : said);
        }
        return new DriftedSchema(new Schema(replayed.databases(), before), new Schema(live.databases(), after));
    }

    private static SchemaObject inServersWords(
            SchemaObject object,
            @Nullable SchemaObject there,
            Set<ObjectName> changed,
            Schema live,
            ComparisonContext context) {
        if (there == null || there.getClass() != object.getClass()) {
            return object;
        }
        if (!changed.contains(object.name())) {
            return there;
        }
        return ObjectMerge.of(there, object, candidate -> !SchemaComparison.compare(
                        live, Declaration.of(live.replacing(there.name(), candidate)), context)
                .isEmpty());
    }
}
