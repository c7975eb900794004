// SPDX-License-Identifier: Apache-2.0
package io.rockform.profile;

/** What not every supported version has, with the first version that has it. Every version gate of Rockform is here. */
public enum Feature {
    /** {@code ALTER TABLE t MODIFY COLUMN c COMMENT 'x'}: at once, without a job (facts 6.2, recorded alter-dup). */
    MODIFY_COLUMN_COMMENT("MODIFY COLUMN … COMMENT", 3, 5),
    /** {@code INDEX … USING VECTOR} (facts 4.5). */
    VECTOR_INDEX("VECTOR indexes", 3, 4),
    /** {@code DROP PARTITIONS (p1, p2)}, by a series or a condition, and all temporary ones (facts 6.9). */
    DROP_PARTITIONS("DROP PARTITIONS of several", 3, 4),
    /** {@code ALTER TABLE t PARTITION BY date_trunc('month', dt)}; 3.3 takes it and does nothing (facts 6.2). */
    MERGED_PARTITIONS("PARTITION BY of existing partitions", 3, 5),
    /** {@code DISTRIBUTED BY HASH(c) DEFAULT BUCKETS n} (facts 6.2). */
    DEFAULT_BUCKETS("DEFAULT BUCKETS", 4, 1),
    /** {@code ALTER TABLE t AUTO_INCREMENT = n} (facts 14). */
    SET_AUTO_INCREMENT("AUTO_INCREMENT = n", 3, 5, 6),
    /** {@code SECURITY NONE|INVOKER} of views (facts 8.1). */
    VIEW_SECURITY("SECURITY of views", 3, 4),
    /** {@code DEFAULT CURRENT_TIMESTAMP(n)}, and CURRENT_TIMESTAMP for a DATE (facts 2.4). */
    CURRENT_TIMESTAMP_PRECISION("DEFAULT CURRENT_TIMESTAMP(n)", 3, 5),
    /** CURRENT_TIMESTAMP as the default of a DATE column (recorded columns/default *). */
    CURRENT_TIMESTAMP_FOR_DATE("DEFAULT CURRENT_TIMESTAMP of a DATE column", 3, 5),
    /** A DEFAULT for JSON columns (facts 2.4). */
    JSON_DEFAULT("DEFAULT of a JSON column", 4, 1),
    /** DECIMAL of more than 38 digits (facts 2.1). */
    DECIMAL256("DECIMAL of more than 38 digits", 4, 0),
    /** The VARIANT type (recorded types/060). */
    VARIANT_TYPE("the VARIANT type", 4, 1),
    /** VARBINARY as key or distribution column (recorded key-types/*). */
    VARBINARY_KEY("VARBINARY as a key column", 4, 1),
    /** The default of a BOOLEAN is stored as 1 or 0 (facts 2.4). */
    BOOLEAN_DEFAULT_AS_DIGIT("BOOLEAN defaults as digits", 4, 1),
    /** RANDOM tables split their buckets at 1 GB, before at 4 GB (facts 14). */
    SMALLER_BUCKET_SIZE("a bucket_size of 1 GB", 4, 0),
    /** The persistent index of shared-data tables lies in object storage (facts 5). */
    CLOUD_NATIVE_INDEX("the cloud-native persistent index", 3, 4),
    /** A DEFAULT of an ARRAY, MAP or STRUCT, by an expression (facts 2.4). */
    COMPLEX_DEFAULT("DEFAULT of an ARRAY, MAP or STRUCT", 4, 1),
    /** An empty DEFAULT of a BITMAP, HLL or VARBINARY (facts 2.4). */
    EMPTY_DEFAULT("DEFAULT of a BITMAP, HLL or VARBINARY", 4, 1),
    /** Column names that begin with __generated_partition_column_ are refused (facts 1.1). */
    PARTITION_PREFIX_RESERVED("__generated_partition_column_ as a reserved prefix", 3, 4),
    /** The column name ___count___ is refused (facts 1.1). */
    COUNT_NAME_RESERVED("___count___ as a reserved name", 4, 1),
    /** RANDOM is refused for AGGREGATE tables without REPLACE too; also in 3.3.17 and 3.5.2 (facts 4.4). */
    RANDOM_FOR_DUPLICATE_ONLY("RANDOM for DUPLICATE tables only", 4, 0),
    /** "cannot use random distribution" (recorded distribution/*). */
    RANDOM_REFUSED_IN_OTHER_WORDS("another refusal of RANDOM", 4, 1),
    /** bucket_size is refused for HASH tables (facts 5). */
    BUCKET_SIZE_FOR_RANDOM_ONLY("bucket_size for RANDOM tables only", 4, 1),
    /** enable_persistent_index = false is refused for PRIMARY tables (facts 5). */
    PERSISTENT_INDEX_ONLY("persistent indexes only", 3, 5),
    /** The refusal of unknown properties names session.insert_timeout (recorded mvs/bad prop). */
    MATERIALIZED_VIEW_INSERT_TIMEOUT("insert_timeout for refreshes", 3, 4),
    /** Names of functions in partitions keep the case in which they were typed (facts 4.6). */
    FUNCTION_NAMES_AS_TYPED("functions of partitions as typed", 4, 1),
    /** Names of columns in generated columns of PRIMARY tables are shown without quotes (facts 3.2, recorded partitions/*). */
    BARE_GENERATED_COLUMNS("bare names in generated columns", 3, 4),
    /** {@code PARTITION BY date_trunc('minute', ts)} makes ranges; before it makes values (facts 14). */
    MINUTE_PARTITIONS("partitions by the minute", 3, 5, 1),
    /** A GIN index switches replicated_storage off; before, it was refused (recorded indexes-experimental/create gin none). */
    GIN_ENDS_REPLICATED_STORAGE("GIN indexes without replicated_storage given", 4, 1),
    /** {@code c avg(INT)}: columns that hold the state of any aggregate function (facts 3.4). */
    AGGREGATE_STATE("a state of an aggregate function as a column", 3, 4),
    /** {@code PARTITION BY f(a), b}: several expressions, or one that is no date_trunc or time_slice (facts 4.6). */
    PARTITION_EXPRESSIONS("PARTITION BY of several or other expressions", 3, 4),
    /** {@code PARTITION BY a, b}, with columns alone; before, only in parentheses (facts 4.6). */
    BARE_PARTITION_COLUMNS("PARTITION BY columns without parentheses", 3, 4),
    /** PRIMARY tables take the columns in parentheses alone again (facts 4.6; recorded partitions/PRIMARY expr column). */
    BARE_PARTITION_COLUMNS_NOT_OF_PRIMARY("PARTITION BY columns of PRIMARY tables in parentheses only", 4, 1),
    /** GIN indexes of PRIMARY tables (facts 4.5). */
    GIN_ON_PRIMARY("GIN indexes of PRIMARY KEY tables", 4, 0),
    /** Refusals print CURRENT_DATE() (recorded properties/* partition_retention_condition). */
    UPPER_CASE_CURRENT_DATE("CURRENT_DATE() in upper case", 4, 1),
    /** {@code ALTER DATABASE d SET ("storage_volume" = …)}, for tables to come (facts 5). */
    DATABASE_PROPERTIES("ALTER DATABASE … SET", 4, 1),
    /** RENAME, SET and COMMENT are one kind of ALTER in refusals (facts 6.1). */
    BROAD_ALTER_KINDS("ALTER_OTHER as a kind of ALTER", 4, 1),
    /** A sort key or the comment of a column beside other clauses is refused; before, the others were lost (facts 6.1). */
    LOST_CLAUSES_REFUSED("refusal of clauses that would be lost", 4, 1),
    /** A distribution by ranges of the sort key where none is named, in shared-data mode and if it is switched on (facts 4.4). */
    RANGE_DISTRIBUTION("a distribution by ranges", 4, 1),
    /** Views keep the text that the user wrote (facts 8.3). */
    ORIGINAL_VIEW_TEXT("the original text of views", 4, 1);

    private final String title;
    private final StarRocksVersion since;

    Feature(String title, int major, int minor) {
        this(title, major, minor, 0);
    }

    Feature(String title, int major, int minor, int patch) {
        this.title = title;
        this.since = new StarRocksVersion(major, minor, patch);
    }

    /** The feature's name for people. */
    public String title() {
        return title;
    }

    /** The first version that has it. */
    public StarRocksVersion since() {
        return since;
    }
}
