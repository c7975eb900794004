// SPDX-License-Identifier: Apache-2.0
package io.rockform.documentation;

import io.rockform.schema.ObjectName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A schema as Markdown with tables, and its lineage as a Mermaid diagram, as code hosts show both. */
final class MarkdownPage {
    private final SchemaDocumentation schema;
    private final StringBuilder page = new StringBuilder();

    MarkdownPage(SchemaDocumentation schema) {
        this.schema = schema;
    }

    String text() {
        page.append("# ").append(line(schema.title())).append('\n');
        lineage();
        schema.objects().forEach(this::section);
        return page.toString();
    }

    private void lineage() {
        LineageDiagram diagram = new LineageDiagram(schema);
        if (diagram.isEmpty()) {
            return;
        }
        Map<String, String> ids = new LinkedHashMap<>();
        diagram.edges().keySet().forEach(name -> ids.put(name, "n" + ids.size()));
        page.append("\n```mermaid\nflowchart LR\n");
        ids.forEach((name, id) -> page.append("  ")
                .append(id)
                .append("[\"")
                .append(name.replace("\"", "#quot;").replace("`", "#96;"))
                .append("\"]\n"));
        diagram.edges()
                .forEach((from, targets) -> targets.forEach(to -> page.append("  ")
                        .append(ids.get(from))
                        .append(" --> ")
                        .append(ids.get(to))
                        .append('\n')));
        page.append("```\n");
    }

    private void section(DocumentedObject object) {
        page.append("\n## ")
                .append(line(object.name().toString()))
                .append("\n\n*")
                .append(object.kindTitle())
                .append("*");
        if (!object.comment().isEmpty()) {
            page.append(": ").append(line(object.comment()));
        }
        page.append('\n');
        columns(object);
        facts(object);
        if (!object.definition().isEmpty()) {
            String fence = fence(object.definition());
            page.append('\n')
                    .append(fence)
                    .append("sql\n")
                    .append(object.definition())
                    .append('\n')
                    .append(fence)
                    .append('\n');
        }
    }

    private void columns(DocumentedObject object) {
        if (object.columns().isEmpty()) {
            return;
        }
        boolean typed =
                object.columns().stream().anyMatch(column -> !column.type().isEmpty());
        row(typed ? List.of("Column", "Type", "NULL", "Value", "Comment") : List.of("Column", "Comment"), true);
        for (DocumentedColumn column : object.columns()) {
            List<String> cells = new ArrayList<>();
            cells.add(column.key() ? "**" + line(column.name()) + "**" : line(column.name()));
            if (typed) {
                cells.add(line(column.type()));
                cells.add(column.nullable() ? "yes" : "");
                cells.add(line(column.value()));
            }
            cells.add(line(column.comment()));
            row(cells, false);
        }
    }

    private void row(List<String> cells, boolean head) {
        String text = cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
        page.append(head ? "\n" + text + "|" + "---|".repeat(cells.size()) + "\n" : text);
    }

    private void facts(DocumentedObject object) {
        Map<String, String> facts = new LinkedHashMap<>(object.facts());
        put(facts, "Reads", object.reads());
        put(facts, "Read by", object.readBy());
        if (!facts.isEmpty()) {
            page.append('\n');
        }
        facts.forEach((title, text) -> page.append("- ")
                .append(title)
                .append(": ")
                .append(line(text.replace("\n", "; ")))
                .append('\n'));
    }

    private static void put(Map<String, String> facts, String title, List<ObjectName> names) {
        if (!names.isEmpty()) {
            facts.put(title, names.stream().map(ObjectName::toString).collect(Collectors.joining(", ")));
        }
    }

    /** Longer than any in the text. */
    private static String fence(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence;
    }

    /** In one line of a table, with nothing in it that means something. */
    private static String line(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ").replace("\\", "\\\\").replaceAll("([|*_`<\\[])", "\\\\$1");
    }
}
