// SPDX-License-Identifier: Apache-2.0
package io.rockform.adopt;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Edits a CREATE statement as its author wrote it. The edit is found between two texts of Rockform's own, and made where the
 * author's lines say the same; comments and layout of all other lines stay.
 */
final class SqlPatch {
    private final List<String> own;
    private final List<String> lines;

    private SqlPatch(List<String> own, List<String> lines) {
        this.own = own;
        this.lines = lines;
    }

    /**
     * The author's statement after the edit that leads from one text to another; null if it cannot be told where that
     * belongs.
     *
     * @param author lines of the statement as they stand in the file, without the semicolon
     * @param from how Rockform writes what they declare
     * @param to how Rockform writes what they are to declare
     */
    static @Nullable String edited(String author, String from, String to) {
        SqlPatch patch =
                new SqlPatch(List.of(author.split("\n", -1)), from.lines().toList());
        int[] places = patch.places();
        Patch<String> edit =
                DiffUtils.diff(normal(patch.lines), normal(to.lines().toList()));
        List<String> wanted = to.lines().toList();
        List<String> result = new ArrayList<>(patch.own);
        List<AbstractDelta<String>> deltas = new ArrayList<>(edit.getDeltas());
        if (!patch.commas(deltas, wanted, places, result)) {
            return null;
        }
        for (int i = deltas.size() - 1; i >= 0; i--) {
            if (!patch.apply(deltas.get(i), wanted, places, result)) {
                return null;
            }
        }
        return String.join("\n", result);
    }

    /** Where each line of Rockform's text stands in the author's; -1 where it does not. */
    private int[] places() {
        List<String> normalOwn = normal(own);
        List<String> normalLines = normal(lines);
        int[] places = new int[lines.size()];
        int next = 0;
        for (int line = 0; line < places.length; line++) {
            int found = normalOwn.subList(next, own.size()).indexOf(normalLines.get(line));
            places[line] = found < 0 ? -1 : next + found;
            next = found < 0 ? next : next + found + 1;
        }
        return places;
    }

    private boolean apply(AbstractDelta<String> delta, List<String> wanted, int[] places, List<String> result) {
        int begin = delta.getSource().getPosition();
        int end = begin + delta.getSource().size();
        for (int line = begin; line < end; line++) {
            if (places[line] < 0 || (line > begin && places[line] != places[line - 1] + 1)) {
                return false;
            }
        }
        int target = delta.getTarget().getPosition();
        List<String> added = wanted.subList(target, target + delta.getTarget().size());
        if (begin == end) {
            if (begin == 0 || places[begin - 1] < 0) {
                return false;
            }
            result.addAll(places[begin - 1] + 1, indented(added, own.get(places[begin - 1])));
            return true;
        }
        int at = places[begin];
        List<String> replacement = indented(added, own.get(at));
        for (int line = begin; line < end; line++) {
            result.remove(at);
        }
        result.addAll(at, replacement);
        return true;
    }

    private static List<String> indented(List<String> lines, String like) {
        String indentation =
                like.substring(0, like.length() - like.stripLeading().length());
        String end = like.endsWith("\r") ? "\r" : "";
        return lines.stream().map(line -> indentation + line.strip() + end).toList();
    }

    /** As far as a reader of SQL cares; the comma belongs to the list, not to the line. */
    private static List<String> normal(List<String> lines) {
        return lines.stream().map(SqlPatch::normal).toList();
    }

    private static String normal(String line) {
        String bare = line.strip().replace("`", "").replaceAll("\\s+", " ").replaceAll(" ?\\( ?", "(");
        String joined =
                bare.endsWith(",") ? bare.substring(0, bare.length() - 1).strip() : bare;
        return joined.toUpperCase(Locale.ROOT);
    }

    /** A line that became, or is no longer, the last of a list has or has not a comma. */
    private boolean commas(List<AbstractDelta<String>> deltas, List<String> wanted, int[] places, List<String> result) {
        int shift = 0;
        int next = 0;
        for (int line = 0; line < lines.size(); line++) {
            if (next < deltas.size() && deltas.get(next).getSource().getPosition() == line) {
                AbstractDelta<String> delta = deltas.get(next++);
                shift += delta.getTarget().size() - delta.getSource().size();
                if (delta.getSource().size() > 0) {
                    line += delta.getSource().size() - 1;
                    continue;
                }
            }
            boolean had = lines.get(line).endsWith(",");
            boolean has = wanted.get(line + shift).endsWith(",");
            if (had != has && !comma(places[line], has, result)) {
                return false;
            }
        }
        return true;
    }

    private static boolean comma(int place, boolean wanted, List<String> result) {
        if (place < 0 || result.get(place).contains("--")) {
            return false;
        }
        String text = result.get(place).stripTrailing();
        String end = result.get(place).endsWith("\r") ? "\r" : "";
        if (text.endsWith(",") != wanted) {
            result.set(place, (wanted ? text + "," : text.substring(0, text.length() - 1)) + end);
        }
        return true;
    }
}
