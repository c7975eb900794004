// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.ddl.server.ServerDefaults;
import io.rockform.ddl.server.ShowCreateWriter;
import io.rockform.profile.ServerProfile;
import io.rockform.query.Relations;
import io.rockform.query.StoredQuery;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a server makes of the objects of a schema, and prints. */
final class ServerText implements SchemaObject.Visitor<SchemaObject> {
    private static final Pattern LIST =
            Pattern.compile("(?<=PARTITION BY LIST\\([^\n]{1,200}\\)\\(\n).*?(?=\n\\)\n)", Pattern.DOTALL);
    private static final Pattern RANGE = Pattern.compile("(?<=\n)\\(PARTITION .*?\\)\\)\\)(?=\n)", Pattern.DOTALL);
    private static final Pattern PROPERTIES = Pattern.compile("(?<=\nPROPERTIES \\(\n).*?(?=\n\\))", Pattern.DOTALL);

    private final Schema schema;
    private final ServerProfile profile;
    private final ServerDefaults defaults;
    private final Relations relations;

    ServerText(Schema schema, ServerProfile profile) {
        this.schema = schema;
        this.profile = profile;
        this.defaults = new ServerDefaults(profile, ScenarioReplay.DATABASE);
        this.relations = SchemaRelations.of(schema, ScenarioReplay.DATABASE, profile.version());
    }

    String of(SchemaObject object) {
        return new ShowCreateWriter(profile).write(object.accept(this));
    }

    /** The object as the server holds it; null if there is none of the name. */
    @Nullable
    SchemaObject held(ObjectName name) {
        return schema.find(name).map(object -> object.accept(this)).orElse(null);
    }

    @Override
    public Table visitTable(Table table) {
        return defaults.complete(table);
    }

    @Override
    public View visitView(View view) {
        StoredQuery stored = StoredQuery.ofView(view.query(), relations, profile.version());
        return defaults.complete(view).withQuery(stored.text()).withColumns(columns(view.columns(), stored));
    }

    @Override
    public MaterializedView visitMaterializedView(MaterializedView view) {
        StoredQuery stored = StoredQuery.ofMaterializedView(view.query(), relations, profile.version());
        return defaults.complete(view).withQuery(stored.text()).withColumns(columns(view.columns(), stored));
    }

    @Override
    public SynchronousMaterializedView visitSynchronousMaterializedView(SynchronousMaterializedView view) {
        return view;
    }

    private static List<ViewColumn> columns(List<ViewColumn> declared, StoredQuery stored) {
        return declared.isEmpty()
                ? stored.columns().stream()
                        .map(name -> new ViewColumn(name, ""))
                        .toList()
                : declared;
    }

    /**
     * The text without what differs from run to run: the order of LIST partitions, which a server prints as a hash map gives
     * them, and the partitions that the clock has made.
     */
    static String withoutNoise(String shown) {
        String text = sorted(PROPERTIES, sorted(LIST, shown)).replaceFirst("\\s+;$", ";");
        return shown.contains("\"dynamic_partition.enable\" = \"true\"")
                ? RANGE.matcher(text).replaceFirst("()")
                : text;
    }

    private static String sorted(Pattern lines, String text) {
        return lines.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Arrays.stream(found.group().replaceAll("(?m),$", "").split("\n"))
                                .sorted()
                                .collect(Collectors.joining(",\n"))));
    }
}
