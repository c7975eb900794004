// SPDX-License-Identifier: Apache-2.0
package io.rockform.documentation;

import io.rockform.policy.Kind;
import io.rockform.schema.ObjectName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A schema as one page, with its style and its search inside. End tags that HTML does not need are left out, which makes the
 * page of a large schema a third smaller.
 */
final class HtmlPage {
    /** What is folded away until somebody wants it. */
    private static final Set<String> FOLDED = Set.of("Properties");

    private final SchemaDocumentation schema;
    private final Set<ObjectName> known;
    private final StringBuilder page = new StringBuilder();

    HtmlPage(SchemaDocumentation schema) {
        this.schema = schema;
        this.known = schema.objects().stream().map(DocumentedObject::name).collect(Collectors.toSet());
    }

    String text() {
        String title = Html.text(schema.title());
        page.append("<!DOCTYPE html>\n<html lang=en>\n<meta charset=utf-8>\n")
                .append("<meta name=viewport content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(resource("page.css"))
                .append("</style>\n<header><h1>")
                .append(title)
                .append("</h1><p>")
                .append(counts())
                .append("</p><input id=q type=search placeholder=\"Search tables, columns, comments\" ")
                .append("aria-label=\"Search\" autocomplete=off></header>\n");
        contents();
        page.append("<main>\n");
        LineageDiagram diagram = new LineageDiagram(schema);
        if (!diagram.isEmpty()) {
            page.append("<section id=.lineage><h2>What is made of what</h2><div class=\"w g\">")
                    .append(diagram.svg())
                    .append("</div></section>\n");
        }
        schema.objects().forEach(this::section);
        page.append("<p id=none hidden>Nothing is found.</p></main>\n<script>\n")
                .append(resource("page.js"))
                .append("</script>\n</html>\n");
        return page.toString();
    }

    private String counts() {
        List<String> counts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            long count = schema.objects().stream()
                    .filter(object -> object.kind() == kind)
                    .count();
            if (count > 0) {
                counts.add(count + " " + kind.words() + (count == 1 ? "" : "s"));
            }
        }
        return String.join(" · ", counts);
    }

    private void contents() {
        page.append("<nav><details open><summary>Contents</summary><ul>\n");
        for (DocumentedObject object : schema.objects()) {
            page.append("<li class=")
                    .append(LineageDiagram.style(object.kind()))
                    .append('>')
                    .append(link(object.name()))
                    .append('\n');
        }
        page.append("</ul></details></nav>\n");
    }

    private void section(DocumentedObject object) {
        page.append("<section id=\"")
                .append(Html.anchor(object.name()))
                .append("\" class=")
                .append(LineageDiagram.style(object.kind()))
                .append("><h2>")
                .append(Html.text(object.name().toString()))
                .append(" <small>")
                .append(object.kindTitle())
                .append("</small></h2>\n");
        if (!object.comment().isEmpty()) {
            page.append("<p>").append(Html.text(object.comment())).append('\n');
        }
        facts(object);
        columns(object);
        if (!object.definition().isEmpty()) {
            page.append("<h3>Definition</h3><pre class=w>")
                    .append(Html.text(object.definition()))
                    .append("</pre>");
        }
        page.append("</section>\n");
    }

    private void facts(DocumentedObject object) {
        if (object.facts().isEmpty()
                && object.reads().isEmpty()
                && object.readBy().isEmpty()) {
            return;
        }
        page.append("<dl>");
        for (Map.Entry<String, String> fact : object.facts().entrySet()) {
            String text = Html.text(fact.getValue());
            if (FOLDED.contains(fact.getKey())) {
                long lines = fact.getValue().lines().count();
                page.append("<dt>")
                        .append(fact.getKey())
                        .append("<dd><details><summary>Show ")
                        .append(lines)
                        .append("</summary><pre class=w>")
                        .append(text)
                        .append("</pre></details>");
            } else {
                page.append("<dt>")
                        .append(fact.getKey())
                        .append("<dd><pre class=w>")
                        .append(text)
                        .append("</pre>");
            }
        }
        links("Reads", object.reads());
        links("Read by", object.readBy());
        page.append("</dl>\n");
    }

    private void links(String title, List<ObjectName> names) {
        if (!names.isEmpty()) {
            page.append("<dt>")
                    .append(title)
                    .append("<dd>")
                    .append(names.stream().map(this::link).collect(Collectors.joining(", ")));
        }
    }

    private String link(ObjectName name) {
        String text = Html.text(name.toString());
        return known.contains(name) ? "<a href=\"#" + Html.anchor(name) + "\">" + text + "</a>" : text;
    }

    private void columns(DocumentedObject object) {
        if (object.columns().isEmpty()) {
            return;
        }
        boolean typed =
                object.columns().stream().anyMatch(column -> !column.type().isEmpty());
        page.append("<div class=w><table><tr><th>Column")
                .append(typed ? "<th>Type<th>NULL<th>Value" : "")
                .append("<th>Comment\n");
        for (DocumentedColumn column : object.columns()) {
            page.append(column.key() ? "<tr class=k><td>" : "<tr><td>").append(Html.text(column.name()));
            if (typed) {
                page.append("<td>")
                        .append(Html.text(column.type()))
                        .append("<td>")
                        .append(column.nullable() ? "yes" : "")
                        .append("<td>")
                        .append(Html.text(column.value()));
            }
            page.append("<td>").append(Html.text(column.comment())).append('\n');
        }
        page.append("</table></div>\n");
    }

    private static String resource(String name) {
        try (InputStream stream = HtmlPage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
