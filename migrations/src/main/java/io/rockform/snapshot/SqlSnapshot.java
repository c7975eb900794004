// SPDX-License-Identifier: Apache-2.0
package io.rockform.snapshot;

import io.rockform.ddl.DdlWriter;
import io.rockform.declare.PlacedDeclaration;
import io.rockform.declare.SqlFile;
import io.rockform.declare.SqlModels;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A snapshot as CREATE statements, behind a line that says {@code -- rockform schema, version 1}. It is a SQL file as any
 * other, too, and so a SOURCE. What is written is read back before, so that it gives back exactly the schema.
 */
public final class SqlSnapshot {
    /** Counts up whenever an older Rockform could not read what is written. */
    private static final int VERSION = 1;

    private static final String HEAD = "-- rockform schema, version ";
    private static final Pattern FIRST_LINE = Pattern.compile("\\A" + HEAD + "(\\d{1,9})\\s*(?:\\R|\\z)");

    private SqlSnapshot() {}

    /**
     * The text, ended by a line feed.
     *
     * @param schema in an order in which it can be created
     * @param profile the server whose SQL it is
     * @throws RockformException NOT_SUPPORTED_YET if SQL cannot say exactly what the schema holds
     */
    public static String write(Schema schema, ServerProfile profile) {
        String text = HEAD + VERSION + "\n\n" + statements(schema, profile);
        Schema back = PlacedDeclaration.merge(SqlModels.read(List.of(new SqlFile("snapshot.sql", text))))
                .schema();
        if (!back.equals(schema)) {
            Optional<ObjectName> lost = schema.objects().entrySet().stream()
                    .filter(entry -> !entry.getValue().equals(back.objects().get(entry.getKey())))
                    .map(Map.Entry::getKey)
                    .findFirst();
            throw new RockformException(Problem.of(
                            ProblemCode.NOT_SUPPORTED_YET,
                            "not supported yet: an exact snapshot in SQL of "
                                    + lost.map(ObjectName::toString).orElse("this schema"))
                    .remedy("JSON says everything: --out FILE.json"));
        }
        return text;
    }

    /** CREATE statements, an empty line between them. */
    public static String statements(Schema schema, ServerProfile profile) {
        DdlWriter writer = new DdlWriter(profile);
        Stream<String> statements = Stream.concat(
                schema.databases().values().stream().map(writer::createDatabase),
                schema.objects().values().stream().map(writer::create));
        return statements.map(statement -> statement + ";\n").collect(Collectors.joining("\n"));
    }

    /**
     * To be asked of every SQL file before it is read.
     *
     * @param file as problems name it
     * @throws RockformException NOT_SUPPORTED_YET if it is a snapshot that a newer Rockform wrote
     */
    public static void requireKnown(String text, String file) {
        Matcher head = FIRST_LINE.matcher(text);
        if (head.find() && Integer.parseInt(head.group(1)) > VERSION) {
            throw Snapshot.newer(Integer.parseInt(head.group(1)), VERSION, file);
        }
    }
}
