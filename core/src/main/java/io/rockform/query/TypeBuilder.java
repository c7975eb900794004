// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.grammar.StarRocksQuery;
import io.rockform.query.grammar.StarRocksQueryBaseVisitor;
import io.rockform.query.tree.TypeName;
import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;

/** Builds the types of casts and literals. */
final class TypeBuilder extends StarRocksQueryBaseVisitor<TypeName> {
    @Override
    public TypeName visitArrayType(StarRocksQuery.ArrayTypeContext context) {
        return new TypeName("ARRAY", List.of(), List.of(visit(context.type())), List.of());
    }

    @Override
    public TypeName visitMapType(StarRocksQuery.MapTypeContext context) {
        List<TypeName> items = context.type().stream().map(this::visit).toList();
        return new TypeName("MAP", List.of(), items, List.of());
    }

    @Override
    public TypeName visitStructType(StarRocksQuery.StructTypeContext context) {
        List<TypeName> items =
                context.structField().stream().map(field -> visit(field.type())).toList();
        List<String> fields = context.structField().stream()
                .map(field -> Names.of(field.name()))
                .toList();
        return new TypeName("STRUCT", List.of(), items, fields);
    }

    @Override
    public TypeName visitScalarType(StarRocksQuery.ScalarTypeContext context) {
        List<String> parameters = context.ASTERISK() != null
                ? List.of("*")
                : context.INTEGER_VALUE().stream().map(ParseTree::getText).toList();
        String name = Names.upper(context.typeName().getStart().getText());
        return new TypeName(name, parameters, List.of(), List.of());
    }
}
