// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.Index;
import io.rockform.schema.IndexType;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Inheritance;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SecondaryTables;
import jakarta.persistence.Table;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What JPA can say and Rockform has no place for: refused by name, so that nothing of a model is dropped unseen. */
final class EntityRefusals {
    private static final String DEFAULT_CATALOG = "default_catalog";

    private static final Pattern ASCENDING = Pattern.compile("\\s+ASC$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DESCENDING = Pattern.compile("\\s+DESC$", Pattern.CASE_INSENSITIVE);

    private static final List<Class<? extends Annotation>> OF_CLASSES =
            List.of(Inheritance.class, DiscriminatorColumn.class, SecondaryTable.class, SecondaryTables.class);
    private static final List<Class<? extends Annotation>> OF_FIELDS =
            List.of(ManyToOne.class, OneToOne.class, OneToMany.class, ManyToMany.class, ElementCollection.class);

    private EntityRefusals() {}

    /** @throws RockformException naming all that is not supported */
    static void check(Class<?> entity, @Nullable Table table) {
        List<String> features = new ArrayList<>();
        for (Class<? extends Annotation> refused : OF_CLASSES) {
            addIf(entity.isAnnotationPresent(refused), "@" + refused.getSimpleName(), features);
        }
        if (table != null) {
            addIf(!table.catalog().isEmpty() && !table.catalog().equals(DEFAULT_CATALOG), "@Table(catalog)", features);
            addIf(table.uniqueConstraints().length > 0, "@Table(uniqueConstraints)", features);
            addIf(table.check().length > 0, "@Table(check)", features);
            addIf(!table.options().isEmpty(), "@Table(options)", features);
        }
        if (!features.isEmpty()) {
            throw new RockformException(
                    Problem.of(ProblemCode.NOT_SUPPORTED_YET, "not supported yet: " + String.join(", ", features))
                            .at(entity.getName())
                            .remedy("Leave it out, or declare the table in another style."));
        }
    }

    /** @throws RockformException naming what is not supported */
    static void check(EntityColumn column) {
        for (Class<? extends Annotation> refused : OF_FIELDS) {
            if (column.has(refused)) {
                throw column.notSupportedYet(
                        "@" + refused.getSimpleName(),
                        "Map the column itself, such as a Long with @Column(name = \"customer_id\"), or leave the field"
                                + " out with @Transient.");
            }
        }
        Column jpa = column.column();
        List<String> features = new ArrayList<>();
        if (jpa != null) {
            addIf(jpa.unique(), "@Column(unique), which StarRocks does not have,", features);
            addIf(!jpa.table().isEmpty(), "@Column(table)", features);
            addIf(!jpa.options().isEmpty(), "@Column(options)", features);
            addIf(jpa.check().length > 0, "@Column(check)", features);
        }
        if (!features.isEmpty()) {
            throw column.notSupportedYet(String.join(", ", features), "Leave it out.");
        }
    }

    /**
     * An index as jakarta.persistence declares it: the plain one of StarRocks, which is a BITMAP.
     *
     * @throws RockformException naming what StarRocks does not have
     */
    static Index checked(Class<?> entity, jakarta.persistence.Index index) {
        List<String> features = new ArrayList<>();
        addIf(index.unique(), "@Index(unique), which StarRocks does not have,", features);
        addIf(index.name().isEmpty(), "an @Index without a name", features);
        addIf(!index.options().isEmpty(), "@Index(options)", features);
        List<String> columns = new ArrayList<>();
        for (String column : index.columnList().split(",")) {
            String name = ASCENDING.matcher(column.strip()).replaceFirst("");
            addIf(DESCENDING.matcher(name).find(), "@Index(columnList) with DESC", features);
            columns.add(name);
        }
        if (!features.isEmpty()) {
            throw new RockformException(
                    Problem.of(ProblemCode.NOT_SUPPORTED_YET, "not supported yet: " + String.join(", ", features))
                            .at(entity.getName())
                            .remedy("Leave it out, or use io.rockform.declare.Index."));
        }
        return new Index(index.name(), columns, IndexType.BITMAP, Map.of(), "");
    }

    private static void addIf(boolean used, String feature, List<String> features) {
        if (used) {
            features.add(feature);
        }
    }
}
