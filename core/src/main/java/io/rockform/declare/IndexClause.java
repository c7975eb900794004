// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.schema.Index;
import io.rockform.schema.IndexType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An index, said typed: {@code bitmap("c")}, {@code ngrambf("c").gramNum(4)}; its name is given beside it.
 *
 * @param <C> the clause itself, so that calls chain
 */
public abstract class IndexClause<C extends IndexClause<C>> {
    private final IndexType type;
    private final List<String> columns;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private String comment = "";

    IndexClause(IndexType type, String... columns) {
        this.type = type;
        this.columns = List.of(columns);
    }

    public C comment(String text) {
        comment = text;
        return self();
    }

    public C property(String key, String value) {
        properties.put(key, value);
        return self();
    }

    abstract C self();

    /** The index under that name. */
    public Index named(String name) {
        return new Index(name, columns, type, properties, comment);
    }

    /** A BITMAP index, which has no properties of its own. */
    public static final class Bitmap extends IndexClause<Bitmap> {
        Bitmap(String... columns) {
            super(IndexType.BITMAP, columns);
        }

        @Override
        Bitmap self() {
            return this;
        }
    }

    /** A bloom filter over the parts of a text: for {@code LIKE '%word%'}. */
    public static final class Ngrambf extends IndexClause<Ngrambf> {
        Ngrambf(String... columns) {
            super(IndexType.NGRAMBF, columns);
        }

        /** @param length in characters, of the parts that are looked up; 2 if nothing is said */
        public Ngrambf gramNum(int length) {
            return property("gram_num", String.valueOf(length));
        }

        /** @param probability of a false hit: 0.0001 to 0.05, which it is if nothing is said */
        public Ngrambf bloomFilterFpp(String probability) {
            return property("bloom_filter_fpp", probability);
        }

        public Ngrambf caseSensitive(boolean sensitive) {
            return property("case_sensitive", String.valueOf(sensitive));
        }

        @Override
        Ngrambf self() {
            return this;
        }
    }

    /** A full-text index. */
    public static final class Gin extends IndexClause<Gin> {
        Gin(String... columns) {
            super(IndexType.GIN, columns);
        }

        /** @param name {@code none}, {@code english}, {@code chinese} or {@code standard} */
        public Gin parser(String name) {
            return property("parser", name);
        }

        /** @param name {@code clucene} or, since 4.1, {@code builtin} */
        public Gin impLib(String name) {
            return property("imp_lib", name);
        }

        @Override
        Gin self() {
            return this;
        }
    }

    /** An index for the search of near vectors. */
    public static final class Vector extends IndexClause<Vector> {
        Vector(String... columns) {
            super(IndexType.VECTOR, columns);
        }

        /** @param name {@code hnsw} or {@code ivfpq} */
        public Vector indexType(String name) {
            return property("index_type", name);
        }

        /** @param dimensions of the vectors */
        public Vector dim(int dimensions) {
            return property("dim", String.valueOf(dimensions));
        }

        /** @param name {@code cosine_similarity} or {@code l2_distance} */
        public Vector metricType(String name) {
            return property("metric_type", name);
        }

        public Vector isVectorNormed(boolean normed) {
            return property("is_vector_normed", String.valueOf(normed));
        }

        /** Of hnsw: how many neighbours a vector has. */
        public Vector m(int neighbours) {
            return property("m", String.valueOf(neighbours));
        }

        /** Of hnsw: how many candidates are looked at while building. */
        public Vector efconstruction(int candidates) {
            return property("efconstruction", String.valueOf(candidates));
        }

        @Override
        Vector self() {
            return this;
        }
    }
}
