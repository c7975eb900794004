// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.sandbox.answer.LikePattern;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.session.Answer;
import io.rockform.schema.Index;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The items of the frontend's configuration that matter here (recorded server/identity, indexes-experimental/*). */
public final class FrontendConfiguration {
    static final String GIN = "enable_experimental_gin";
    static final String VECTOR = "enable_experimental_vector";

    private static final List<Item> ITEMS = List.of(
            new Item("default_replication_num", "3", "short", true),
            new Item(GIN, "false", "boolean", true),
            new Item(VECTOR, "false", "boolean", true),
            new Item("run_mode", "shared_nothing", "String", false));

    private record Item(String key, String initial, String type, boolean mutable) {}

    private final Map<String, String> values = new ConcurrentSkipListMap<>();

    FrontendConfiguration() {
        ITEMS.forEach(item -> values.put(item.key(), item.initial()));
    }

    public Answer show(LikePattern pattern) {
        ResultTable table = ResultTable.of("Key", "AliasNames", "Value", "Type", "IsMutable", "Comment");
        ITEMS.stream()
                .filter(item -> pattern.matches(item.key()))
                .forEach(item -> table.row(
                        item.key(), "[]", values.get(item.key()), item.type(), String.valueOf(item.mutable()), ""));
        return table.answer();
    }

    /** Only the switches of experimental indexes can be set. */
    public void set(String key, String value) {
        boolean known = key.equals(GIN) || key.equals(VECTOR);
        if (!known || !(value.equals("true") || value.equals("false"))) {
            throw Refusals.notModelled("ADMIN SET FRONTEND CONFIG of " + key + " to " + value);
        }
        values.put(key, value);
    }

    /** Whether no switch of experimental indexes is on. */
    public boolean isDefault() {
        return "false".equals(values.get(GIN)) && "false".equals(values.get(VECTOR));
    }

    /** @throws io.rockform.sandbox.answer.RefusedException if one is of a kind that is not switched on */
    public void allow(List<Index> indexes) {
        for (Index index : indexes) {
            switch (index.type()) {
                case GIN -> enabled(GIN, "inverted");
                case VECTOR -> enabled(VECTOR, "vector");
                case BITMAP, NGRAMBF -> {}
            }
        }
    }

    private void enabled(String key, String kind) {
        if (!"true".equals(values.get(key))) {
            throw Refusals.analysis(
                    "The " + kind + " index is disabled, enable it by setting FE config `" + key + "` to true");
        }
    }
}
