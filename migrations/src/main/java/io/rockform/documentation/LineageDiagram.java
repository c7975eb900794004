// SPDX-License-Identifier: Apache-2.0
package io.rockform.documentation;

import io.rockform.policy.Kind;
import io.rockform.schema.ObjectName;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is made of what, as SVG: from tables at the left to what reads them at the right. What nothing reads is not in it. */
final class LineageDiagram {
    private static final int WIDTH = 190;
    private static final int HEIGHT = 34;
    private static final int GAP = 56;
    private static final int STEP = HEIGHT + 14;
    private static final int MARGIN = 8;
    private static final int BEND = GAP / 2;
    /** Half an em of a 13-pixel font is about a character. */
    private static final int LONGEST = 24;

    private final Map<String, DocumentedObject> objects = new LinkedHashMap<>();
    private final Map<String, Set<String>> edges = new LinkedHashMap<>();

    LineageDiagram(SchemaDocumentation schema) {
        schema.objects().forEach(object -> objects.put(object.name().toString(), object));
        for (DocumentedObject object : schema.objects()) {
            for (ObjectName read : object.reads()) {
                edges.computeIfAbsent(read.toString(), name -> new LinkedHashSet<>())
                        .add(object.name().toString());
                edges.computeIfAbsent(object.name().toString(), name -> new LinkedHashSet<>());
            }
        }
    }

    /** Whether nothing reads anything. */
    boolean isEmpty() {
        return edges.isEmpty();
    }

    /** What leads where, by the objects' names. */
    Map<String, Set<String>> edges() {
        return edges;
    }

    String svg() {
        LineageLayout.Placed placed = LineageLayout.of(edges);
        int layers = placed.nodes().stream()
                .mapToInt(LineageLayout.Place::layer)
                .max()
                .orElse(0);
        int rows = placed.paths().stream()
                .flatMap(path -> path.places().stream())
                .mapToInt(LineageLayout.Place::row)
                .max()
                .orElse(0);
        int width = x(layers) + WIDTH + MARGIN;
        int height = y(rows) + HEIGHT + MARGIN;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg width=%d height=%d viewBox=\"0 0 %d %d\" role=img aria-label=\"What is made of what\">",
                width,
                height,
                width,
                height));
        svg.append("<path class=e d=\"");
        placed.paths().forEach(path -> edge(path.places(), svg));
        svg.append("\"/>");
        placed.nodes().forEach(place -> node(place, svg));
        return svg.append("</svg>").toString();
    }

    private static int x(int layer) {
        return MARGIN + layer * (WIDTH + GAP);
    }

    private static int y(int row) {
        return MARGIN + row * STEP;
    }

    /** Through each layer that it passes straight, and between layers in a curve. */
    private static void edge(List<LineageLayout.Place> places, StringBuilder svg) {
        LineageLayout.Place from = places.get(0);
        svg.append(String.format(Locale.ROOT, "M%d %d", x(from.layer()) + WIDTH, middle(from)));
        for (int i = 1; i < places.size(); i++) {
            LineageLayout.Place to = places.get(i);
            int begin = x(from.layer()) + WIDTH;
            int end = x(to.layer());
            svg.append(String.format(
                    Locale.ROOT,
                    "C%d %d %d %d %d %d",
                    begin + BEND,
                    middle(from),
                    end - BEND,
                    middle(to),
                    end,
                    middle(to)));
            if (i + 1 < places.size()) {
                svg.append(String.format(Locale.ROOT, "H%d", end + WIDTH));
            }
            from = to;
        }
    }

    private static int middle(LineageLayout.Place place) {
        return y(place.row()) + HEIGHT / 2;
    }

    private void node(LineageLayout.Place place, StringBuilder svg) {
        DocumentedObject object = objects.get(place.node());
        String name = Html.text(shortened(place.node()));
        String box = String.format(
                Locale.ROOT,
                "<rect x=%d y=%d width=%d height=%d rx=6 /><text x=%d y=%d>%s</text>",
                x(place.layer()),
                y(place.row()),
                WIDTH,
                HEIGHT,
                x(place.layer()) + 14,
                middle(place) + 4,
                name);
        String title = "<title>" + Html.text(place.node() + (object == null ? " (elsewhere)" : "")) + "</title>";
        svg.append(
                object == null
                        ? "<g class=\"n x\">" + title + box + "</g>"
                        : "<a class=\"n " + style(object.kind()) + "\" href=\"#" + Html.anchor(object.name()) + "\">"
                                + title + box + "</a>");
    }

    static String style(Kind kind) {
        return switch (kind) {
            case TABLE -> "t";
            case VIEW -> "v";
            case MATERIALIZED_VIEW -> "m";
            case SYNCHRONOUS_MATERIALIZED_VIEW -> "s";
        };
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST
                ? name
                : name.codePoints()
                                .limit(LONGEST - 1)
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining())
                        + "…";
    }
}
