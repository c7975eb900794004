// SPDX-License-Identifier: Apache-2.0
package io.rockform.documentation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places for the nodes of a directed graph, from left to right: each stands right of all that lead to it, an edge that crosses a
 * layer has a place of its own in it, and the order within a layer follows the neighbours (Sugiyama, Tagawa, Toda 1981).
 */
final class LineageLayout {
    private static final int SWEEPS = 8;

    /** A node, or where an edge passes through a layer. */
    record Place(String node, int layer, int row) {}

    /** An edge with all places that it passes, ends included. */
    record Path(List<Place> places) {
        Path {
            places = List.copyOf(places);
        }
    }

    private final Map<String, Set<String>> targets;
    private final Map<String, Integer> layers = new HashMap<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, List<String>> before = new HashMap<>();
    private final Map<String, List<String>> after = new HashMap<>();
    private final List<List<String>> chains = new ArrayList<>();

    private LineageLayout(Map<String, Set<String>> targets) {
        this.targets = targets;
    }

    /**
     * A graph with its places.
     *
     * @param nodes without the places where edges only pass
     */
    record Placed(List<Place> nodes, List<Path> paths) {
        Placed {
            nodes = List.copyOf(nodes);
            paths = List.copyOf(paths);
        }
    }

    /** @param edges what each node leads to; every node is among the keys */
    static Placed of(Map<String, Set<String>> edges) {
        LineageLayout layout = new LineageLayout(withoutCircles(edges));
        List<Place> nodes = new ArrayList<>();
        List<Path> paths = new ArrayList<>();
        int top = 0;
        for (Set<String> component : layout.components()) {
            top = new LineageLayout(layout.within(component)).place(top, nodes, paths);
        }
        return new Placed(nodes, paths);
    }

    /** No server has views that read each other; a model may, and has one edge less then. */
    private static Map<String, Set<String>> withoutCircles(Map<String, Set<String>> edges) {
        Map<String, Set<String>> free = new LinkedHashMap<>();
        edges.keySet().forEach(node -> free.put(node, new LinkedHashSet<>()));
        Set<String> done = new HashSet<>();
        edges.keySet().forEach(node -> visit(node, edges, new HashSet<>(), done, free));
        return free;
    }

    private static void visit(
            String node,
            Map<String, Set<String>> edges,
            Set<String> open,
            Set<String> done,
            Map<String, Set<String>> free) {
        if (!done.add(node)) {
            return;
        }
        open.add(node);
        for (String target : edges.getOrDefault(node, Set.of())) {
            if (!open.contains(target)) {
                free.computeIfAbsent(node, name -> new LinkedHashSet<>()).add(target);
                free.computeIfAbsent(target, name -> new LinkedHashSet<>());
                visit(target, edges, open, done, free);
            }
        }
        open.remove(node);
    }

    /** What hangs together, largest first. */
    private List<Set<String>> components() {
        Map<String, Set<String>> near = new LinkedHashMap<>();
        targets.forEach((node, leads) -> {
            near.computeIfAbsent(node, name -> new LinkedHashSet<>()).addAll(leads);
            leads.forEach(each ->
                    near.computeIfAbsent(each, name -> new LinkedHashSet<>()).add(node));
        });
        List<Set<String>> components = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String start : near.keySet()) {
            Set<String> component = new LinkedHashSet<>();
            List<String> next = new ArrayList<>(List.of(start));
            while (!next.isEmpty()) {
                String node = next.remove(next.size() - 1);
                if (seen.add(node)) {
                    component.add(node);
                    next.addAll(near.getOrDefault(node, Set.of()));
                }
            }
            if (!component.isEmpty()) {
                components.add(component);
            }
        }
        components.sort(Comparator.comparing((Set<String> component) -> -component.size()));
        return components;
    }

    private Map<String, Set<String>> within(Set<String> component) {
        Map<String, Set<String>> own = new LinkedHashMap<>();
        targets.forEach((node, leads) -> {
            if (component.contains(node)) {
                own.put(node, leads);
            }
        });
        return own;
    }

    /** @return the first free row below */
    private int place(int top, List<Place> nodes, List<Path> paths) {
        layers();
        chains();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            sweep(sweep % 2 == 0);
        }
        int height = rows.stream().mapToInt(List::size).max().orElse(0);
        Map<String, Place> places = new HashMap<>();
        for (int layer = 0; layer < rows.size(); layer++) {
            List<String> row = rows.get(layer);
            int offset = (height - row.size()) / 2;
            for (int i = 0; i < row.size(); i++) {
                Place place = new Place(row.get(i), layer, top + offset + i);
                places.put(row.get(i), place);
                if (targets.containsKey(row.get(i))) {
                    nodes.add(place);
                }
            }
        }
        chains.forEach(
                chain -> paths.add(new Path(chain.stream().map(places::get).toList())));
        return top + height;
    }

    /** Each node as near to the left as what leads to it allows. */
    private void layers() {
        Map<String, Set<String>> sources = new HashMap<>();
        targets.forEach((node, leads) -> leads.forEach(each ->
                sources.computeIfAbsent(each, name -> new LinkedHashSet<>()).add(node)));
        targets.keySet().forEach(node -> layer(node, sources));
        for (String node : targets.keySet()) {
            int layer = layers.getOrDefault(node, 0);
            while (rows.size() <= layer) {
                rows.add(new ArrayList<>());
            }
            rows.get(layer).add(node);
        }
    }

    private int layer(String node, Map<String, Set<String>> sources) {
        Integer known = layers.get(node);
        if (known != null) {
            return known;
        }
        int layer = 0;
        for (String source : sources.getOrDefault(node, Set.of())) {
            layer = Math.max(layer, layer(source, sources) + 1);
        }
        layers.put(node, layer);
        return layer;
    }

    private void chains() {
        targets.forEach((node, leads) -> leads.forEach(target -> {
            List<String> chain = new ArrayList<>(List.of(node));
            for (int layer = layers.getOrDefault(node, 0) + 1; layer < layers.getOrDefault(target, 0); layer++) {
                String passing = node + "\u0000" + target + "\u0000" + layer;
                rows.get(layer).add(passing);
                chain.add(passing);
            }
            chain.add(target);
            for (int i = 1; i < chain.size(); i++) {
                before.computeIfAbsent(chain.get(i), name -> new ArrayList<>()).add(chain.get(i - 1));
                after.computeIfAbsent(chain.get(i - 1), name -> new ArrayList<>())
                        .add(chain.get(i));
            }
            chains.add(chain);
        }));
    }

    /** Orders each layer by the middle of its neighbours in the layer that was ordered before it. */
    private void sweep(boolean forward) {
        List<Integer> order = new ArrayList<>();
        for (int layer = 1; layer < rows.size(); layer++) {
            order.add(forward ? layer : rows.size() - 1 - layer);
        }
        for (int layer : order) {
            List<String> fixed = rows.get(forward ? layer - 1 : layer + 1);
            Map<String, Integer> positions = new HashMap<>();
            for (int i = 0; i < fixed.size(); i++) {
                positions.put(fixed.get(i), i);
            }
            List<String> row = rows.get(layer);
            Map<String, Double> middles = new HashMap<>();
            for (int i = 0; i < row.size(); i++) {
                List<String> neighbours = (forward ? before : after).getOrDefault(row.get(i), List.of());
                double own = i;
                middles.put(
                        row.get(i),
                        neighbours.stream()
                                .mapToInt(each -> positions.getOrDefault(each, 0))
                                .average()
                                .orElse(own));
            }
            row.sort(Comparator.comparing(node -> middles.getOrDefault(node, 0.0)));
        }
    }
}
