// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import com.palantir.javapoet.TypeSpec;
import io.rockform.declare.BloomFilter;
import io.rockform.declare.ColocateWith;
import io.rockform.declare.DistributedBy;
import io.rockform.declare.DynamicPartition;
import io.rockform.declare.OrderBy;
import io.rockform.declare.PartitionBy;
import io.rockform.declare.Property;
import io.rockform.declare.SnakeCase;
import io.rockform.declare.UniqueConstraint;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.IndexType;
import io.rockform.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Annotations of a class that tables and views of all kinds have alike. */
record StoredAnnotations(TypeSpec.Builder type, StaticImports imports) {
    private static final Map<String, Class<?>> TYPED = Map.of(
            "bloomFilter", BloomFilter.class,
            "colocateWith", ColocateWith.class,
            "uniqueConstraint", UniqueConstraint.class);

    void add(Class<?> annotation, String... members) {
        type.addAnnotation(Annotations.of(annotation, List.of(members), 0));
    }

    /** The name where the class's is another one, the database and the comment. */
    void addTable(ObjectName name, String className, String comment) {
        List<String> members = new ArrayList<>();
        if (!SnakeCase.of(className).equals(name.name())) {
            members.add("name = " + JavaText.literal(name.name()));
        }
        if (name.database() != null) {
            members.add("schema = " + JavaText.literal(name.database()));
        }
        if (!comment.isEmpty()) {
            members.add("comment = " + JavaText.literal(comment));
        }
        if (!members.isEmpty()) {
            type.addAnnotation(Annotations.of(jakarta.persistence.Table.class, members, 0));
        }
    }

    void addPartitionBy(String clause) {
        add(PartitionBy.class, Annotations.text(clause));
    }

    void addDistribution(@Nullable Distribution distribution) {
        if (distribution != null) {
            add(DistributedBy.class, JavaText.literal(ClauseText.distribution(distribution)));
        }
    }

    void addSortKey(List<String> columns) {
        if (!columns.isEmpty()) {
            boolean likeClause = columns.size() == 1 && columns.get(0).startsWith("(");
            add(OrderBy.class, Annotations.oneOrMore(likeClause ? List.of("(`" + columns.get(0) + "`)") : columns));
        }
    }

    void addIndexes(List<Index> indexes) {
        for (Index index : indexes) {
            List<String> members = new ArrayList<>();
            members.add("name = " + JavaText.literal(index.name()));
            members.add("columns = " + Annotations.oneOrMore(index.columns()));
            if (index.type() != IndexType.BITMAP) {
                imports.add(IndexType.class);
                members.add("using = " + index.type());
            }
            addProperties(members, index.properties());
            if (!index.comment().isEmpty()) {
                members.add("comment = " + JavaText.literal(index.comment()));
            }
            type.addAnnotation(Annotations.of(io.rockform.declare.Index.class, members, 0));
        }
    }

    static void addProperties(List<String> members, Map<String, String> properties) {
        if (!properties.isEmpty()) {
            List<String> each = properties.entrySet().stream()
                    .map(entry -> Annotations.PROPERTY + "(name = " + JavaText.literal(entry.getKey()) + ", value = "
                            + JavaText.literal(entry.getValue()) + ")")
                    .toList();
            members.add("properties = " + (each.size() == 1 ? each.get(0) : "{" + String.join(", ", each) + "}"));
        }
    }

    void addTableProperties(Map<String, String> properties) {
        addSaid(new PropertyCode(imports).ofTable(properties), properties);
    }

    void addViewProperties(Map<String, String> properties) {
        addSaid(new PropertyCode(imports).ofMaterializedView(properties), properties);
    }

    /** One by one. */
    void addOpenProperties(Map<String, String> properties) {
        properties.forEach(this::addProperty);
    }

    private void addSaid(List<PropertyCode.Said> said, Map<String, String> properties) {
        for (PropertyCode.Said each : said) {
            if (each.calls().stream().allMatch(call -> TYPED.containsKey(call.name()))) {
                each.calls()
                        .forEach(call ->
                                add(Objects.requireNonNull(TYPED.get(call.name())), oneOrMore(call.arguments())));
            } else if (each.calls().get(0).name().equals("dynamicPartition")
                    && isWhole(each.calls().get(0))) {
                type.addAnnotation(Annotations.of(
                        DynamicPartition.class,
                        settings(each.calls().get(0)).stream()
                                .map(call -> call.name() + " = " + oneOrMore(call.arguments()))
                                .toList(),
                        0));
            } else {
                each.keys().forEach(key -> addProperty(key, properties.getOrDefault(key, "")));
            }
        }
    }

    private static String oneOrMore(List<Argument> arguments) {
        List<String> values = arguments.stream().map(each -> each.lines(0)).toList();
        return values.size() == 1 ? values.get(0) : "{" + String.join(", ", values) + "}";
    }

    private static List<Call> settings(Call dynamicPartition) {
        return dynamicPartition.arguments().get(0) instanceof Lambda lambda ? lambda.calls() : List.of();
    }

    /** Whether it says what the annotation cannot leave unsaid. */
    private static boolean isWhole(Call dynamicPartition) {
        List<String> said = settings(dynamicPartition).stream().map(Call::name).toList();
        return said.containsAll(List.of("enable", "timeUnit", "end"));
    }

    private void addProperty(String key, String value) {
        add(Property.class, "name = " + JavaText.literal(key), "value = " + JavaText.literal(value));
    }
}
