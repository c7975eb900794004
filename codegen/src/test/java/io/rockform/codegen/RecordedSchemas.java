// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlStatement;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
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
        for (String text : texts) {
            read(text).ifPresent(object -> {
                ObjectName name = object.name().sibling(object.name().name() + "_" + objects.size());
                objects.put(name, object.named(name));
            });
        }
        return new Schema(objects);
    }

    /** Empty for what Rockform does not support yet. */
    private static Optional<SchemaObject> read(String text) {
        try {
            DdlStatement statement = PARSER.statement(text);
            if (statement instanceof DdlStatement.CreateTable table) {
                return Optional.of(table.table());
            }
            if (statement instanceof DdlStatement.CreateView view) {
                return Optional.of(view.view());
            }
            return Optional.of(((DdlStatement.CreateMaterializedView) statement).view());
        } catch (RockformException e) {
            // Some comments of indexes and values of partitions are printed so that no parser can read them (facts
            // 1.5).
            boolean unreadable = text.contains("INDEX ") || text.contains("PARTITION BY LIST");
            if (e.code() == ProblemCode.NOT_SUPPORTED_YET || unreadable) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
