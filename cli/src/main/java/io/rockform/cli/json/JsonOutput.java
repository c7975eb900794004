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
import io.rockform.project.Secrets;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.snapshot.SchemaTree;
import io.rockform.verb.VerbResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes a result record as it is: an object with a field for each component, in their order. Names and paths are strings,
 * durations are seconds.
 */
public final class JsonOutput {
    private static final ObjectWriter WRITER = writer();

    private JsonOutput() {}

    /** The result as an object, ended by a line feed. */
    public static String result(VerbResult result, Secrets secrets) {
        return text(result, secrets);
    }

    /** <code>{"errors": [{"code", "message", "place", "remedy"}]}</code>, ended by a line feed. */
    public static String errors(List<Problem> problems, Secrets secrets) {
        return text(Map.of("errors", problems), secrets);
    }

    private static String text(Object value, Secrets secrets) {
        try {
            return WRITER.withAttribute(Secrets.class, secrets).writeValueAsString(value) + "\n";
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
                        .addSerializer(String.class, text())
                        .addSerializer(Path.class, text())
                        .addSerializer(ObjectName.class, text())
                        .addSerializer(
                                Duration.class,
                                written((time, json, provider) -> json.writeNumber(time.toMillis() / 1e3)))
                        .addSerializer(
                                Schema.class,
                                written((schema, json, provider) ->
                                        provider.defaultSerializeValue(SchemaTree.of(schema), json))))
                .build()
                .writer(printer);
    }

    /** The text of a value, with {@code ***} for secrets. */
    private static <T> JsonSerializer<T> text() {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                Secrets secrets = (Secrets) Objects.requireNonNull(provider.getAttribute(Secrets.class));
                json.writeString(secrets.mask(value.toString()));
            }
        };
    }

    private interface Writing<T> {
        void write(T value, JsonGenerator json, SerializerProvider provider) throws IOException;
    }

    private static <T> JsonSerializer<T> written(Writing<T> writing) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                writing.write(value, json, provider);
            }
        };
    }
}
