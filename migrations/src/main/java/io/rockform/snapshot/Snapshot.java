// SPDX-License-Identifier: Apache-2.0
package io.rockform.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.Schema;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The text of a snapshot file: {@code {"format": "rockform schema", "version": 1, "schema": […]}}. It holds all of a schema
 * and gives it back exactly, in any later version of Rockform. Equal schemas in one order have equal texts.
 */
public final class Snapshot {
    /** What a snapshot calls itself. */
    private static final String FORMAT = "rockform schema";

    /** Counts up whenever an older Rockform could not read what is written. */
    private static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Snapshot() {}

    /** The text, ended by a line feed. */
    public static String write(Schema schema) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", FORMAT);
        root.put("version", VERSION);
        root.put("schema", SchemaTree.of(schema));
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        try {
            return MAPPER.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema cannot be written as JSON", e);
        }
    }

    /**
     * The schema that a snapshot holds.
     *
     * @param file as problems name it
     * @throws RockformException FILE if the text is none, or a part of it is not known, with its place;
     *     NOT_SUPPORTED_YET if a newer Rockform wrote it
     */
    public static Schema read(String text, String file) {
        JsonTree root = new JsonTree(parse(text, file), file + ": ");
        if (!root.has("format") || !root.at("format").text().equals(FORMAT)) {
            throw root.invalid("it does not say \"format\": \"" + FORMAT + "\"");
        }
        long version = root.at("version").number();
        if (version > VERSION) {
            throw newer(version, VERSION, file);
        }
        return SchemaTreeReader.read(root.only("format", "version", "schema").at("schema"));
    }

    static RockformException newer(long version, int known, String file) {
        return new RockformException(Problem.of(
                        ProblemCode.NOT_SUPPORTED_YET,
                        "not supported yet: a snapshot in version " + version + " of its format; this Rockform reads "
                                + known)
                .at(file)
                .remedy("Use the Rockform that wrote it, or a newer one."));
    }

    private static JsonNode parse(String text, String file) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? file
                    : file + ":" + e.getLocation().getLineNr() + ":"
                            + e.getLocation().getColumnNr();
            throw new RockformException(
                    Problem.of(ProblemCode.FILE, "the snapshot is no JSON: " + e.getOriginalMessage())
                            .at(place)
                            .remedy("Write it again: rockform schema snapshot --from SOURCE --out FILE"),
                    e);
        }
    }
}
