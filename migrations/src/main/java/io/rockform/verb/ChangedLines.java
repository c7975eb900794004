// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.ddl.DdlWriter;
import io.rockform.operation.Operation;
import io.rockform.operation.OperationRefused;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.plan.Step;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a step changes in the definition of its object: the lines of its CREATE statement before and after. */
final class ChangedLines {
    private final Schema actual;
    private final ServerProfile profile;
    private final Map<ObjectName, SchemaObject> changed = new LinkedHashMap<>();

    /** @param actual the schema that the first step begins with */
    ChangedLines(Schema actual, ServerProfile profile) {
        this.actual = actual;
        this.profile = profile;
    }

    /** The lines that go, and the lines that come; none for what is created or dropped as a whole. */
    record Lines(List<String> before, List<String> after) {
        static final Lines NONE = new Lines(List.of(), List.of());
    }

    /** To be asked for each step, in order. */
    Lines of(Step step) {
        ObjectName target = step.operations().get(0).target();
        SchemaObject before = target == null ? null : current(target);
        SchemaObject after = before == null ? null : after(before, step.operations());
        if (before == null || after == null) {
            return Lines.NONE;
        }
        changed.put(after.name(), after);
        DdlWriter writer = new DdlWriter(profile);
        List<String> from = lines(writer.create(before));
        List<String> to = lines(writer.create(after));
        return new Lines(without(from, to), without(to, from));
    }

    private @Nullable SchemaObject current(ObjectName name) {
        SchemaObject object = changed.get(name);
        return object == null ? actual.objects().get(name) : object;
    }

    /** The object alone is enough for what changes one object; null where it is not. */
    private @Nullable SchemaObject after(SchemaObject before, List<Operation> operations) {
        try {
            List<SchemaObject> left = List.copyOf(SchemaChange.applyAll(Schema.of(before), operations, profile)
                    .objects()
                    .values());
            return left.size() == 1 ? left.get(0) : null;
        } catch (OperationRefused refused) {
            return null;
        }
    }

    private static List<String> lines(String sql) {
        return sql.lines()
                .map(String::strip)
                .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
                .toList();
    }

    private static List<String> without(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left;
    }
}
