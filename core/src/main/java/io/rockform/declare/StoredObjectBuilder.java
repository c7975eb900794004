// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.ddl.DdlClauses;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.ObjectName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What tables and materialized views can say alike, since both store rows. Clauses are given typed or as the text that
 * stands in the CREATE statement.
 *
 * @param <B> the builder itself, so that calls chain
 */
public abstract class StoredObjectBuilder<B extends StoredObjectBuilder<B>> {
    private final ObjectName name;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<Index> indexes = new ArrayList<>();
    private String comment = "";
    private @Nullable Distribution distribution;
    private List<String> sortKey = List.of();
    private @Nullable ObjectName formerName;

    StoredObjectBuilder(ObjectName name) {
        this.name = name;
    }

    public B comment(String text) {
        comment = text;
        return self();
    }

    /** @param clause such as {@code HASH(id) BUCKETS 10} or {@code RANDOM} */
    public B distributedBy(String clause) {
        return distributedBy(DdlClauses.distribution(clause));
    }

    /** @param typed such as {@code hash("id").buckets(10)} or {@code random()} */
    public B distributedBy(Distribution typed) {
        distribution = typed;
        return self();
    }

    /** The sort key: names of columns, or one text in parentheses as it stands in ORDER BY: {@code (a, b)}. */
    public B orderBy(String... sortColumns) {
        sortKey = isClause(sortColumns) ? DdlClauses.sortKey(sortColumns[0]) : List.of(sortColumns);
        return self();
    }

    private static boolean isClause(String... sortColumns) {
        return sortColumns.length == 1 && sortColumns[0].startsWith("(") && sortColumns[0].endsWith(")");
    }

    /** A BITMAP index, which is what StarRocks makes where nothing else is said. */
    public B index(String indexName, String column) {
        return index(indexName, Clauses.bitmap(column));
    }

    /** @param typed such as {@code ngrambf("c").gramNum(4)} */
    public B index(String indexName, IndexClause<?> typed) {
        return index(typed.named(indexName));
    }

    public B index(Index index) {
        indexes.add(index);
        return self();
    }

    /** Any property; a later one takes the place of an earlier one of the same key. */
    public B property(String key, String value) {
        properties.put(key, value);
        return self();
    }

    /** How many copies of each tablet there are. */
    public B replicationNum(int number) {
        return property("replication_num", String.valueOf(number));
    }

    /** @param medium {@code SSD} or {@code HDD} */
    public B storageMedium(String medium) {
        return property("storage_medium", medium);
    }

    /** Where the data is stored in a shared-data cluster. */
    public B storageVolume(String volume) {
        return property("storage_volume", volume);
    }

    /** @param codec {@code LZ4}, {@code ZSTD}, {@code ZSTD(3)}, {@code ZLIB} or {@code SNAPPY} */
    public B compression(String codec) {
        return property("compression", codec);
    }

    /** Columns whose values are looked up by bloom filters. */
    public B bloomFilter(String... columns) {
        return property("bloom_filter_columns", String.join(", ", columns));
    }

    /** @param probability of a false hit: 0.0001 to 0.05, which it is if nothing is said */
    public B bloomFilterFpp(String probability) {
        return property("bloom_filter_fpp", probability);
    }

    /** @param group whose tables keep rows of one distribution key on the same nodes */
    public B colocateWith(String group) {
        return property("colocate_with", group);
    }

    /** Columns that no two rows share: not checked, but joins are planned with it. May be said several times. */
    public B uniqueConstraint(String... columns) {
        return constraint("unique_constraints", String.join(",", columns));
    }

    /** Not checked, but joins are planned with it: {@code foreignKey("c").references("t2", "id")}. May be said several times. */
    public B foreignKeyConstraint(ForeignKey foreignKey) {
        return constraint("foreign_key_constraints", foreignKey.text());
    }

    private B constraint(String key, String text) {
        properties.merge(key, text, (before, more) -> before + "; " + more);
        return self();
    }

    /** The name that the object had before; may be removed once the rename has been applied everywhere. */
    public B renamedFrom(String former) {
        formerName = name.sibling(former);
        return self();
    }

    Optional<ObjectName> formerName() {
        return Optional.ofNullable(formerName);
    }

    /** This builder. */
    abstract B self();

    final ObjectName name() {
        return name;
    }

    final String comment() {
        return comment;
    }

    final List<Index> indexes() {
        return indexes;
    }

    final @Nullable Distribution distribution() {
        return distribution;
    }

    final List<String> sortKey() {
        return sortKey;
    }

    final Map<String, String> properties() {
        return properties;
    }
}
