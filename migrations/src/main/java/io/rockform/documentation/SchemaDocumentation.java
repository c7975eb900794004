// SPDX-License-Identifier: Apache-2.0
package io.rockform.documentation;

import io.rockform.compare.SchemaRelations;
import io.rockform.policy.Kind;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.query.TableReferences;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A schema in words: its objects by kind and name, and what is made of what.
 *
 * @param title what the schema is called
 */
public record SchemaDocumentation(String title, List<DocumentedObject> objects) {
    public SchemaDocumentation {
        objects = List.copyOf(objects);
    }

    /** @param database the name of the default database, which queries may name; empty if there is none */
    public static SchemaDocumentation of(String title, Schema schema, String database, ServerProfile profile) {
        Map<ObjectName, List<ObjectName>> reads = new LinkedHashMap<>();
        Map<ObjectName, List<ObjectName>> readBy = new LinkedHashMap<>();
        List<SchemaObject> sorted = schema.objects().values().stream()
                .sorted(Comparator.<SchemaObject, Kind>comparing(Kind::of).thenComparing(SchemaObject::name))
                .toList();
        for (SchemaObject object : sorted) {
            List<ObjectName> read = reads(query(object), database);
            reads.put(object.name(), read);
            read.forEach(each ->
                    readBy.computeIfAbsent(each, name -> new ArrayList<>()).add(object.name()));
        }
        ObjectFacts facts = new ObjectFacts(profile, SchemaRelations.of(schema, database, profile.version()));
        return new SchemaDocumentation(
                title,
                sorted.stream()
                        .map(object -> new DocumentedObject(
                                object.name(),
                                Kind.of(object),
                                object.comment(),
                                facts.columns(object),
                                facts.facts(object),
                                query(object),
                                reads.getOrDefault(object.name(), List.of()),
                                readBy.getOrDefault(object.name(), List.of())))
                        .toList());
    }

    private static List<ObjectName> reads(String query, String database) {
        try {
            return query.isEmpty() ? List.of() : List.copyOf(TableReferences.of(query, database));
        } catch (RockformException notUnderstood) {
            return List.of();
        }
    }

    private static String query(SchemaObject object) {
        return object.accept(new SchemaObject.Visitor<>() {
            @Override
            public String visitTable(Table table) {
                return "";
            }

            @Override
            public String visitView(View view) {
                return view.query();
            }

            @Override
            public String visitMaterializedView(MaterializedView view) {
                return view.query();
            }

            @Override
            public String visitSynchronousMaterializedView(SynchronousMaterializedView view) {
                return view.query();
            }
        });
    }

    /** As one HTML page that needs nothing else, not even a network. */
    public String html() {
        return new HtmlPage(this).text();
    }

    /** As Markdown, with the lineage as a Mermaid diagram. */
    public String markdown() {
        return new MarkdownPage(this).text();
    }
}
