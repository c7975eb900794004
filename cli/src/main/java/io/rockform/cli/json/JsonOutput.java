// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.rockform.problem.Problem;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.verb.VerbResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Writes a result record as it is: an object with a field for each component, in their order. Names and paths are strings,
 * durations are seconds.
 */
public final class JsonOutput {
    private static final ObjectWriter WRITER = writer();

    private JsonOutput() {}

    /** The result as an object, ended by a line feed. */
    public static String result(VerbResult result) {
        return text(result);
    }

    /** <code>{"errors": [{"code", "message", "place", "remedy"}]}</code>, ended by a line feed. */
    public static String errors(List<Problem> problems) {
        return text(Map.of("errors", problems));
    }

    private static String text(Object value) {
        try {
            return WRITER.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    private static ObjectWriter writer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        return JsonMapper.builder()
                // The records' components are the contract; methods that derive something from them are not.
                .visibility(PropertyAccessor.ALL, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .addModule(new SimpleModule()
                        .addSerializer(Path.class, written((path, json) -> json.writeString(path.toString())))
                        .addSerializer(ObjectName.class, written((name, json) -> json.writeString(name.toString())))
                        .addSerializer(Duration.class, written((time, json) -> json.writeNumber(time.toMillis() / 1e3)))
                        .addSerializer(Schema.class, written((schema, json) -> json.writePOJO(SchemaJson.of(schema)))))
                .build()
                .writer(printer);
    }

    private interface Writing<T> {
        void write(T value, JsonGenerator json) throws IOException;
    }

    private static <T> JsonSerializer<T> written(Writing<T> writing) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                writing.write(value, json);
            }
        };
    }
}
