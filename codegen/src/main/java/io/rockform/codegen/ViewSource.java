// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.rockform.ddl.DdlClauses;
import io.rockform.declare.MaterializedViewDefinition;
import io.rockform.declare.SnakeCase;
import io.rockform.declare.SynchronousMaterializedViewDefinition;
import io.rockform.declare.ViewDefinition;
import io.rockform.schema.Index;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import io.rockform.schema.ViewSecurity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A view of any kind as an annotated class; its fields are the column list. */
final class ViewSource implements SchemaObject.Visitor<TypeSpec> {
    private static final int FIELD_INDENT = 4;
    private static final int LONGEST_TEXT = 20_000;

    private final String className;
    private final TypeSpec.Builder type;
    private final StaticImports imports = new StaticImports();
    private final StoredAnnotations annotations;
    private final Names fields = new Names();

    private ViewSource(String className) {
        this.className = className;
        this.type = TypeSpec.classBuilder(className).addModifiers(Modifier.PUBLIC);
        this.annotations = new StoredAnnotations(type, imports);
    }

    /** The class's file. */
    static String text(SchemaObject view, String packageName, String className) {
        ViewSource source = new ViewSource(className);
        return JavaText.file(packageName, view.accept(source), source.imports);
    }

    /** Whether annotations can say all of the view; what they cannot, no server has, but a model may. */
    static boolean canSay(SchemaObject object) {
        return object.accept(new Sayable());
    }

    private record Sayable() implements SchemaObject.Visitor<Boolean> {
        @Override
        public Boolean visitTable(Table table) {
            return false;
        }

        @Override
        public Boolean visitView(View view) {
            return isNamed(view.name()) && areSayable(view.columns()) && texts(view, view.query());
        }

        @Override
        public Boolean visitMaterializedView(MaterializedView view) {
            List<String> columns = view.columns().stream()
                    .map(column -> column.name().toLowerCase(Locale.ROOT))
                    .toList();
            Stream<String> named = Stream.concat(
                    view.sortKey().stream(),
                    view.indexes().stream().map(Index::columns).flatMap(List::stream));
            return isNamed(view.name())
                    && areSayable(view.columns())
                    && texts(view, view.query())
                    && view.properties().values().stream().allMatch(text -> text.length() <= LONGEST_TEXT)
                    && named.allMatch(name -> columns.isEmpty() || columns.contains(name.toLowerCase(Locale.ROOT)))
                    && isRead(view);
        }

        /** Clauses are read as SQL, which may find something else in them. */
        private static boolean isRead(MaterializedView view) {
            return ClauseText.isRead(view.refresh(), () -> DdlClauses.refresh(ClauseText.refresh(view.refresh())))
                    && (view.distribution() == null
                            || ClauseText.isRead(
                                    view.distribution(),
                                    () -> DdlClauses.distribution(
                                            ClauseText.distribution(Objects.requireNonNull(view.distribution())))))
                    && (view.partitionBy().isEmpty()
                            || ClauseText.isRead(
                                    view.partitionBy(),
                                    () -> DdlClauses.partitionItems(ClauseText.partitionItems(view.partitionBy()))));
        }

        @Override
        public Boolean visitSynchronousMaterializedView(SynchronousMaterializedView view) {
            return isNamed(view.name())
                    && texts(view, view.query())
                    && view.properties().values().stream().allMatch(text -> text.length() <= LONGEST_TEXT);
        }

        private static boolean isNamed(ObjectName name) {
            return !name.name().isEmpty() && name.name().indexOf('`') < 0;
        }

        private static boolean texts(SchemaObject object, String query) {
            return query.length() <= LONGEST_TEXT && object.comment().length() <= LONGEST_TEXT;
        }

        private static boolean areSayable(List<ViewColumn> columns) {
            Set<String> names = new HashSet<>();
            return columns.stream()
                    .allMatch(column -> !column.name().isEmpty()
                            && names.add(column.name().toLowerCase(Locale.ROOT))
                            && column.comment().length() <= LONGEST_TEXT);
        }
    }

    @Override
    public TypeSpec visitTable(Table table) {
        throw new IllegalArgumentException("a table is an entity: " + table.name());
    }

    @Override
    public TypeSpec visitView(View view) {
        annotations.addTable(view.name(), className, view.comment());
        if (view.security() == null) {
            annotations.add(ViewDefinition.class, Annotations.text(view.query()));
        } else {
            imports.add(ViewSecurity.class);
            annotations.add(
                    ViewDefinition.class, "security = " + view.security(), "value = " + Annotations.text(view.query()));
        }
        view.columns().forEach(column -> type.addField(field(column)));
        return type.build();
    }

    @Override
    public TypeSpec visitMaterializedView(MaterializedView view) {
        annotations.addTable(view.name(), className, view.comment());
        if (!view.partitionBy().isEmpty()) {
            annotations.addPartitionBy(ClauseText.partitionItems(view.partitionBy()));
        }
        annotations.addDistribution(view.distribution());
        annotations.addSortKey(view.sortKey());
        annotations.addIndexes(view.indexes());
        annotations.addViewProperties(view.properties());
        annotations.add(
                MaterializedViewDefinition.class,
                "refresh = " + JavaText.literal(ClauseText.refresh(view.refresh())),
                "value = " + Annotations.text(view.query()));
        view.columns().forEach(column -> type.addField(field(column)));
        return type.build();
    }

    @Override
    public TypeSpec visitSynchronousMaterializedView(SynchronousMaterializedView view) {
        annotations.addTable(view.name(), className, "");
        annotations.addOpenProperties(view.properties());
        annotations.add(SynchronousMaterializedViewDefinition.class, Annotations.text(view.query()));
        return type.build();
    }

    /** What type the column has follows from the query, which is not resolved here. */
    private FieldSpec field(ViewColumn column) {
        FieldSpec.Builder field = FieldSpec.builder(TypeName.get(Object.class), fields.ofField(column.name()));
        List<String> members = new ArrayList<>();
        if (!SnakeCase.of(field.build().name()).equals(column.name())) {
            members.add("name = " + JavaText.literal(column.name()));
        }
        if (!column.comment().isEmpty()) {
            members.add("comment = " + JavaText.literal(column.comment()));
        }
        if (!members.isEmpty()) {
            field.addAnnotation(Annotations.of(jakarta.persistence.Column.class, members, FIELD_INDENT));
        }
        return field.build();
    }
}
