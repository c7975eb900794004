// SPDX-License-Identifier: Apache-2.0
package io.rockform.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the known names that a mistyped one may have meant. */
public final class SimilarNames {
    private static final int SHOWN = 3;

    private SimilarNames() {}

    /** Those of {@code known} that differ from {@code name} by few letters, the most alike first; at most three. */
    public static List<String> of(String name, Collection<String> known) {
        int allowed = Math.max(1, name.length() / 3);
        return known.stream()
                .filter(each -> distance(name, each) <= allowed)
                .sorted(Comparator.<String>comparingInt(each -> distance(name, each))
                        .thenComparing(each -> each))
                .limit(SHOWN)
                .toList();
    }

    /** {@code Did you mean 'x' or 'y'?}; empty if nothing is alike. */
    public static Optional<String> question(String name, Collection<String> known) {
        List<String> similar = of(name, known);
        return similar.isEmpty()
                ? Optional.empty()
                : Optional.of("Did you mean '" + String.join("' or '", similar) + "'?");
    }

    /** Letters to insert, remove, replace or swap with their neighbour, in any case. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
