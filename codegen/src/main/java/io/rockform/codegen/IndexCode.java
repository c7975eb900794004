// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.declare.Clauses;
import io.rockform.schema.Index;
import io.rockform.schema.IndexType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An index as a call on the builder of its table or materialized view. */
record IndexCode(StaticImports imports) {
    private static final Map<String, String> NUMBERS =
            Map.of("gram_num", "gramNum", "dim", "dim", "m", "m", "efconstruction", "efconstruction");
    private static final Map<String, String> FLAGS =
            Map.of("case_sensitive", "caseSensitive", "is_vector_normed", "isVectorNormed");
    private static final Map<String, String> TEXTS = Map.of(
            "bloom_filter_fpp", "bloomFilterFpp",
            "parser", "parser",
            "imp_lib", "impLib",
            "index_type", "indexType",
            "metric_type", "metricType");
    private static final Map<IndexType, List<String>> TYPED = Map.of(
            IndexType.BITMAP, List.of(),
            IndexType.NGRAMBF, List.of("gram_num", "bloom_filter_fpp", "case_sensitive"),
            IndexType.GIN, List.of("parser", "imp_lib"),
            IndexType.VECTOR, List.of("index_type", "dim", "metric_type", "is_vector_normed", "m", "efconstruction"));

    Call of(Index index) {
        boolean plain = index.type() == IndexType.BITMAP
                && index.columns().size() == 1
                && index.properties().isEmpty()
                && index.comment().isEmpty();
        Argument name = Plain.literal(index.name());
        return plain
                ? Call.of("index", name, Plain.literal(index.columns().get(0)))
                : Call.of("index", name, typed(index));
    }

    private Argument typed(Index index) {
        imports.add(Clauses.class);
        String type =
                switch (index.type()) {
                    case BITMAP -> "bitmap";
                    case NGRAMBF -> "ngrambf";
                    case GIN -> "gin";
                    case VECTOR -> "vector";
                };
        List<Call> calls = new ArrayList<>();
        index.properties().forEach((key, value) -> calls.add(property(index.type(), key, value)));
        if (!index.comment().isEmpty()) {
            calls.add(Call.of("comment", new LongText(index.comment())));
        }
        return Chained.of(Call.ofTexts(type, index.columns()), calls);
    }

    /** A typed call where it gives exactly this text. */
    private static Call property(IndexType type, String key, String value) {
        if (TYPED.getOrDefault(type, List.of()).contains(key)) {
            if (NUMBERS.containsKey(key) && PropertyCode.isInt(value)) {
                return Call.of(NUMBERS.get(key), new Plain(value));
            }
            if (FLAGS.containsKey(key) && PropertyCode.isBoolean(value)) {
                return Call.of(FLAGS.get(key), new Plain(value));
            }
            if (TEXTS.containsKey(key)) {
                return Call.of(TEXTS.get(key), Plain.literal(value));
            }
        }
        return Call.of("property", Plain.literal(key), Plain.literal(value));
    }
}
