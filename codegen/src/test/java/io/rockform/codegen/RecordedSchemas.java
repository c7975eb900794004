// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlStatement;
import io.rockform.ddl.server.ModelForm;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.testkit.recorded.RecordedScenario;
import io.rockform.testkit.recorded.RecordedStep;
import io.rockform.testkit.recorded.Recordings;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All objects whose SHOW CREATE a real server recorded, as one schema a version, under names that do not clash. */
final class RecordedSchemas {
    private static final DdlParser PARSER = new DdlParser().defaultDatabase("sc");

    private RecordedSchemas() {}

    static ServerProfile profile(String version) {
        return new ServerProfile(StarRocksVersion.parse(version).orElseThrow(), RunMode.SHARED_NOTHING, 3);
    }

    static Schema schema(String version) {
        Set<String> texts = new LinkedHashSet<>();
        for (RecordedScenario scenario : Recordings.of(version)) {
            for (RecordedStep step : scenario.steps()) {
                if (step.sql().startsWith("SHOW CREATE") && !step.sql().contains("DATABASE") && step.isAccepted()) {
                    Optional.ofNullable(step.rows().get(0).get(1)).ifPresent(texts::add);
                }
            }
        }
        Map<ObjectName, SchemaObject> objects = new LinkedHashMap<>();
        ModelForm form = new ModelForm(profile(version));
        for (String text : texts) {
            SchemaObject object = read(text).accept(form);
            ObjectName name = object.name().sibling(object.name().name() + "_" + objects.size());
            objects.put(name, object.named(name));
        }
        return new Schema(objects);
    }

    private static SchemaObject read(String text) {
        DdlStatement statement = PARSER.shown(text);
        if (statement instanceof DdlStatement.CreateTable table) {
            return table.table();
        }
        if (statement instanceof DdlStatement.CreateView view) {
            return view.view();
        }
        return ((DdlStatement.CreateMaterializedView) statement).view();
    }
}
