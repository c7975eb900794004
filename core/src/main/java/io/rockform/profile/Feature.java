// SPDX-License-Identifier: Apache-2.0
package io.rockform.profile;

/** What not every supported version has, with the first version that has it. Every version gate of Rockform is here. */
public enum Feature {
    /** {@code ALTER TABLE t MODIFY COLUMN c COMMENT 'x'}: at once, without a job (facts 6.2, recorded alter-dup). */
    MODIFY_COLUMN_COMMENT("MODIFY COLUMN … COMMENT", 3, 5),
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
    /** The property file_bundling of shared-data tables (facts 14). */
    FILE_BUNDLING("file_bundling", 4, 0),
    /** The property cloud_native_fast_schema_evolution_v2 of shared-data tables (facts 14). */
    CLOUD_NATIVE_FAST_SCHEMA_EVOLUTION("cloud_native_fast_schema_evolution_v2", 4, 1),
    /** The persistent index of shared-data tables lies in object storage (facts 5). */
    CLOUD_NATIVE_INDEX("the cloud-native persistent index", 3, 4),
    /** Views keep the text that the user wrote (facts 8.3). */
    ORIGINAL_VIEW_TEXT("the original text of views", 4, 1);

    private final String title;
    private final StarRocksVersion since;

    Feature(String title, int major, int minor) {
        this.title = title;
        this.since = new StarRocksVersion(major, minor, 0);
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
