// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.ServerTypeNames;
import io.rockform.ddl.server.TypeUses;
import io.rockform.profile.Feature;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.Index;
import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Indexes (facts 2.3, 4.5; recorded indexes/*, indexes-experimental/*). */
final class IndexRules {
    private static final int LONGEST_NAME = 64;
    private static final Set<String> PARSERS = Set.of("none", "standard", "english", "chinese");

    private final Table table;
    private final TableKey key;
    private final ServerProfile profile;
    private final boolean experimentsOff;
    private final Violations violations;

    /** @param experimentsOff whether the configuration is known to have GIN and VECTOR indexes off */
    IndexRules(Table table, TableKey key, ServerProfile profile, boolean experimentsOff, Violations violations) {
        this.table = table;
        this.key = key;
        this.profile = profile;
        this.experimentsOff = experimentsOff;
        this.violations = violations;
    }

    void check(List<Index> indexes) {
        Set<String> names = new HashSet<>();
        Set<String> columns = new HashSet<>();
        boolean sameName = false;
        boolean sameColumns = false;
        for (Index index : indexes) {
            checkShape(index, violations);
            for (String name : index.columns()) {
                checkColumn(index, name);
            }
            sameName |= !names.add(index.name().toLowerCase(Locale.ROOT));
            sameColumns |= !columns.add(String.join(",", index.columns()).toUpperCase(Locale.ROOT));
        }
        if (sameName) {
            violations.analysis(null, "index name must be unique", "Give each index a name of its own.");
        }
        if (sameColumns) {
            violations.analysis(
                    null,
                    "same index columns have multiple index name is not allowed",
                    "Keep one index for each column.");
        }
    }

    /** What holds for an index of whatever table. */
    static void checkShape(Index index, Violations violations) {
        if (index.name().isEmpty()) {
            violations.analysis(null, "index name cannot be blank.", "Give the index a name.");
        } else if (index.name().length() > LONGEST_NAME) {
            violations.analysis(
                    null, "index name too long, the index name length at most is 64.", "Shorten " + index.name() + ".");
        }
        if (index.columns().size() != 1) {
            violations.analysis(
                    null, index.name() + " index can only apply to a single column.", "Make an index for each column.");
        }
    }

    private void checkColumn(Index index, String name) {
        Optional<Column> column = table.column(name);
        if (column.isEmpty()) {
            violations.analysis(
                    name,
                    index.name() + " column does not exist in table. invalid column: " + name,
                    "Index a column of the table.");
            return;
        }
        switch (index.type()) {
            case BITMAP -> checkBitmap(column.get());
            case NGRAMBF -> checkNgram(index, column.get());
            case GIN -> checkInverted(index, column.get());
            case VECTOR -> checkVector(index, column.get());
        }
    }

    private void checkBitmap(Column column) {
        if (!TypeUses.takesBitmapIndex(column.type())) {
            violations.analysis(
                    column.name(),
                    TypeUses.kind(column.type()) + " is not supported in bitmap index. invalid column: "
                            + column.name(),
                    "Index a column of integers, dates, decimals or text.");
        } else if (isAggregated(column)) {
            violations.analysis(
                    column.name(),
                    "BITMAP index only used in columns of DUP_KEYS/PRIMARY_KEYS table or key columns of"
                            + " UNIQUE_KEYS/AGG_KEYS table. invalid column: " + column.name(),
                    "Index a key column.");
        }
    }

    private boolean isAggregated(Column column) {
        return (key.model() == KeyModel.AGGREGATE || key.model() == KeyModel.UNIQUE) && !key.has(column.name());
    }

    private static boolean isText(Column column) {
        return column.type() instanceof DataType.Varchar || column.type() instanceof DataType.Char;
    }

    private void checkNgram(Index index, Column column) {
        if (!isText(column)) {
            violations.analysis(
                    column.name(),
                    "Invalid ngram bloom filter column '" + column.name() + "': unsupported type "
                            + ServerTypeNames.refused(column.type()),
                    "Index a column of text.");
        } else if (isAggregated(column)) {
            violations.analysis(
                    column.name(),
                    "Ngram Bloom filter index only used in columns of DUP_KEYS/PRIMARY table or key columns of"
                            + " UNIQUE_KEYS/AGG_KEYS table. invalid column: " + column.name(),
                    "Index a key column.");
        }
        Map<String, String> properties = index.properties();
        PropertyValues.checkFalsePositives(properties.get("bloom_filter_fpp"))
                .ifPresent(words -> violations.analysis(column.name(), words, "Give 0.0001 to 0.05."));
        String gram = properties.get("gram_num");
        if (gram != null && !PropertyValues.isInteger(gram)) {
            violations.analysis(column.name(), "For input string: \"" + gram + "\"", "Give a number.");
        } else if (gram != null && gram.startsWith("-") || "0".equals(gram)) {
            violations.analysis(
                    column.name(), "Ngram Bloom filter's gram_num should be positive number", "Give 1 or more.");
        }
        String caseSensitive = properties.get("case_sensitive");
        if (caseSensitive != null && !PropertyValues.isTruth(caseSensitive)) {
            violations.analysis(
                    column.name(),
                    "Ngram Bloom filter's case_sensitive should be true or false",
                    "Give true or false.");
        }
    }

    private void checkConfiguration(String title, String setting, Column column) {
        if (experimentsOff) {
            violations.analysis(
                    column.name(),
                    "The " + title + " index is disabled, enable it by setting FE config `enable_experimental_"
                            + setting + "` to true",
                    "Set it, or leave the index out.");
        }
    }

    private void checkInverted(Index index, Column column) {
        if (key.model() != KeyModel.DUPLICATE
                && !(key.model() == KeyModel.PRIMARY && profile.has(Feature.GIN_ON_PRIMARY))) {
            violations.analysis(
                    column.name(),
                    "The inverted index can only be build on "
                            + (profile.has(Feature.GIN_ON_PRIMARY) ? "DUPLICATE/PRIMARY_KEYS" : "DUPLICATE")
                            + " table.",
                    "Leave the index out.");
        }
        if (!isText(column)) {
            violations.analysis(
                    column.name(),
                    "The inverted index can only be build on column with type of CHAR/STRING/VARCHAR type.",
                    "Index a column of text.");
        }
        checkConfiguration("inverted", "gin", column);
        String parser = index.properties().getOrDefault("parser", "none");
        if (isText(column) && !PARSERS.contains(parser)) {
            violations.analysis(
                    column.name(),
                    "INVERTED index parser: " + parser + " is invalid for column: " + column.name() + " of type "
                            + TypeUses.kind(column.type()),
                    "Use none, standard, english or chinese.");
        }
        if (!profile.has(Feature.GIN_ENDS_REPLICATED_STORAGE)
                && !"false".equalsIgnoreCase(table.properties().get("replicated_storage"))) {
            violations.analysis(
                    column.name(),
                    "GIN does not support replicated mode",
                    "Add the property replicated_storage = false.");
        }
    }

    private void checkVector(Index index, Column column) {
        if (profile.runMode() == RunMode.SHARED_DATA) {
            violations.analysis(
                    column.name(), "The vector index does not support shared data mode", "Leave the index out.");
        }
        checkConfiguration("vector", "vector", column);
        if (column.nullable()) {
            violations.analysis(
                    column.name(),
                    "The vector index can only build on non-nullable column",
                    "Declare the column NOT NULL.");
        }
        if (key.model() != KeyModel.DUPLICATE && key.model() != KeyModel.PRIMARY) {
            violations.analysis(
                    column.name(),
                    "The vector index can only build on DUPLICATE or PRIMARY table",
                    "Leave the index out.");
        }
        if (!column.type().equals(new DataType.Array(DataType.Simple.FLOAT))) {
            violations.analysis(
                    column.name(),
                    "The vector index can only be build on column with type of array<float>.",
                    "Index a column of type ARRAY<FLOAT>.");
        }
        if (index.properties().isEmpty()) {
            violations.analysis(
                    column.name(),
                    "You should set index_type at least to add a vector index.",
                    "Add index_type, dim, metric_type and is_vector_normed.");
        }
    }
}
