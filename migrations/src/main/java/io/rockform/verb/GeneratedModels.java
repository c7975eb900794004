// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.codegen.ModelSource;
import io.rockform.codegen.ModelStyle;
import io.rockform.compile.JavaFormat;
import io.rockform.policy.Kind;
import io.rockform.policy.LeftOut;
import io.rockform.policy.ObjectPattern;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.source.SourcedSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The models of a source, as files.
 *
 * @param schema what they declare
 * @param texts by file, relative to the directory of models, in the order of the objects
 * @param leftOut what the options leave out
 */
record GeneratedModels(Schema schema, Map<Path, String> texts, List<LeftOut> leftOut) {
    /** @param regions whether what is written is marked, to be written again */
    static GeneratedModels of(SourcedSchema source, ServerProfile profile, ModelOptions options, boolean regions) {
        List<LeftOut> leftOut = new ArrayList<>();
        Schema chosen = chosen(SchemaPrint.creatable(source.schema(), profile), options, leftOut);
        Schema schema = options.content().of(chosen, profile, source.profile() != null);
        Map<String, String> files = new ModelSource(
                        options.style(), options.packageName(), options.naming(), options.split(), regions)
                .files(schema, profile);
        Map<Path, String> texts = new LinkedHashMap<>();
        files.forEach((name, text) ->
                texts.put(directory(options).resolve(name), name.endsWith(".java") ? JavaFormat.format(text) : text));
        return new GeneratedModels(schema, texts, leftOut);
    }

    private static Path directory(ModelOptions options) {
        return options.style() == ModelStyle.SQL
                ? Path.of("")
                : Path.of(options.packageName().replace('.', '/'));
    }

    private static Schema chosen(Schema schema, ModelOptions options, List<LeftOut> leftOut) {
        List<ObjectPattern> only = options.onlyPatterns();
        List<ObjectPattern> except = options.exceptPatterns();
        Schema chosen = schema;
        for (SchemaObject object : schema.objects().values()) {
            Optional<String> by = leftOutBy(object, only, except, options.views());
            if (by.isPresent()) {
                ObjectName name = object.name();
                String kind = Kind.of(object).words();
                leftOut.add(new LeftOut(name, kind + " " + name, by.get()));
                chosen = chosen.without(name);
            }
        }
        return chosen;
    }

    private static Optional<String> leftOutBy(
            SchemaObject object, List<ObjectPattern> only, List<ObjectPattern> except, boolean views) {
        Kind kind = Kind.of(object);
        if (kind != Kind.TABLE && !views) {
            return Optional.of("--no-views");
        }
        if (!only.isEmpty() && only.stream().noneMatch(pattern -> pattern.fits(kind, object.name()))) {
            return Optional.of("--only");
        }
        return except.stream()
                .filter(pattern -> pattern.fits(kind, object.name()))
                .findFirst()
                .map(pattern -> "--except '" + pattern + "'");
    }
}
