// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import io.rockform.declare.Declaration;
import io.rockform.declare.PlacedDeclaration;
import io.rockform.declare.SchemaBuilder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs generated builder sources as they stand, without classes: javac parses them, and the calls are made by reflection.
 * For what nests lambdas that is many times as fast as compiling. It knows calls, lambdas, names and literals, which is all
 * that a generated model consists of, and fails on anything else.
 */
final class BuilderInterpreter extends SimpleTreeVisitor<@Nullable Object, Map<String, Object>> {
    private final List<Class<?>> imports = new ArrayList<>();
    private final Map<String, MethodTree> declares = new HashMap<>();
    private final OverloadChoice overloads = new OverloadChoice();

    private BuilderInterpreter() {}

    /** What the class of each file declares, in their order. */
    static List<PlacedDeclaration> declarations(Map<String, String> textByFile) {
        List<PlacedDeclaration> declarations = new ArrayList<>();
        Iterator<CompilationUnitTree> units = InMemoryCompiler.parse(textByFile).iterator();
        textByFile.forEach((file, text) -> declarations.add(new PlacedDeclaration(file, declaration(units.next()))));
        return declarations;
    }

    private static Declaration declaration(CompilationUnitTree unit) {
        BuilderInterpreter interpreter = new BuilderInterpreter();
        unit.getImports().forEach(interpreter::addImport);
        ClassTree type = (ClassTree) unit.getTypeDecls().get(0);
        interpreter.addDeclares(type);
        SchemaBuilder schema = new SchemaBuilder();
        interpreter.declare(type.getSimpleName().toString(), schema);
        return schema.build();
    }

    private void addImport(ImportTree tree) {
        String name = tree.getQualifiedIdentifier().toString();
        if (tree.isStatic()) {
            imports.add(load(name.substring(0, name.lastIndexOf('.'))));
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private void addDeclares(ClassTree type) {
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method) {
                declares.put(type.getSimpleName().toString(), method);
            } else {
                addDeclares((ClassTree) member);
            }
        }
    }

    private void declare(String type, Object schema) {
        MethodTree method = Objects.requireNonNull(declares.get(type), type);
        String parameter = method.getParameters().get(0).getName().toString();
        visit(method.getBody(), Map.of(parameter, schema));
    }

    @Override
    public @Nullable Object visitBlock(BlockTree tree, Map<String, Object> names) {
        tree.getStatements().forEach(statement -> visit(statement, names));
        return null;
    }

    @Override
    public @Nullable Object visitExpressionStatement(ExpressionStatementTree tree, Map<String, Object> names) {
        return visit(tree.getExpression(), names);
    }

    @Override
    public @Nullable Object visitLiteral(LiteralTree tree, Map<String, Object> names) {
        return tree.getValue();
    }

    @Override
    public @Nullable Object visitParenthesized(ParenthesizedTree tree, Map<String, Object> names) {
        return visit(tree.getExpression(), names);
    }

    @Override
    public @Nullable Object visitUnary(UnaryTree tree, Map<String, Object> names) {
        Object value = visit(tree.getExpression(), names);
        return value instanceof Long number ? (Object) (-number) : (Object) (-(Integer) value);
    }

    @Override
    public @Nullable Object visitBinary(BinaryTree tree, Map<String, Object> names) {
        return String.valueOf(visit(tree.getLeftOperand(), names)) + visit(tree.getRightOperand(), names);
    }

    @Override
    public @Nullable Object visitIdentifier(IdentifierTree tree, Map<String, Object> names) {
        String name = tree.getName().toString();
        Object local = names.get(name);
        return local == null ? constant(name) : local;
    }

    private Object constant(String name) {
        for (Class<?> type : imports) {
            try {
                return type.getField(name).get(null);
            } catch (NoSuchFieldException elsewhere) {
                continue;
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("no constant " + name);
    }

    @Override
    public Object visitLambdaExpression(LambdaExpressionTree tree, Map<String, Object> names) {
        String parameter = tree.getParameters().get(0).getName().toString();
        return new OverloadChoice.Lambda(argument -> {
            Map<String, Object> inner = new HashMap<>(names);
            inner.put(parameter, argument);
            return visit(tree.getBody(), inner);
        });
    }

    @Override
    public @Nullable Object visitMethodInvocation(MethodInvocationTree tree, Map<String, Object> names) {
        List<@Nullable Object> arguments = new ArrayList<>();
        for (ExpressionTree argument : tree.getArguments()) {
            arguments.add(visit(argument, names));
        }
        if (tree.getMethodSelect() instanceof MemberSelectTree select) {
            if (select.getExpression() instanceof IdentifierTree type
                    && declares.containsKey(type.getName().toString())) {
                declare(type.getName().toString(), arguments.get(0));
                return null;
            }
            Object target = visit(select.getExpression(), names);
            return call(target.getClass(), target, select.getIdentifier().toString(), arguments);
        }
        String name = ((IdentifierTree) tree.getMethodSelect()).getName().toString();
        for (Class<?> type : imports) {
            if (overloads.has(type, name)) {
                return call(type, null, name, arguments);
            }
        }
        throw new AssertionError("no function " + name);
    }

    private @Nullable Object call(
            Class<?> type, @Nullable Object target, String name, List<@Nullable Object> arguments) {
        Method method = overloads.of(type, name, arguments);
        try {
            return method.invoke(target, OverloadChoice.passed(method, arguments));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(name + arguments, e);
        }
    }

    @Override
    protected Object defaultAction(Tree tree, Map<String, Object> names) {
        throw new AssertionError("not understood: " + tree);
    }
}
