// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.junit;

import io.rockform.sandbox.Sandbox;
import io.rockform.sandbox.SandboxOptions;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.sandbox.engine.Snapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link RockformSandbox} does. */
final class SandboxExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SandboxExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        annotation(context).ifPresent(annotation -> running(context, annotation));
    }

    /** Before the first test of the class everything is remembered, before the others it is brought back. */
    @Override
    public void beforeEach(ExtensionContext context) {
        annotation(context).ifPresent(annotation -> running(context, annotation).begin());
    }

    private static Optional<RockformSandbox> annotation(ExtensionContext context) {
        return owner(context).flatMap(owner -> AnnotationSupport.findAnnotation(owner, RockformSandbox.class));
    }

    /** The class whose sandbox it is: nested classes share that of the innermost one around them that is annotated. */
    private static Optional<Class<?>> owner(ExtensionContext context) {
        Class<?> owner = context.getRequiredTestClass();
        while (owner != null && !AnnotationSupport.isAnnotated(owner, RockformSandbox.class)) {
            owner = owner.getEnclosingClass();
        }
        return Optional.ofNullable(owner);
    }

    private static RunningSandbox running(ExtensionContext context, RockformSandbox annotation) {
        Optional<Class<?>> owner = owner(context);
        ExtensionContext of = context;
        while (!of.getElement().equals(owner) && of.getParent().isPresent()) {
            of = of.getParent().get();
        }
        return of.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        RockformSandbox.class, key -> new RunningSandbox(annotation), RunningSandbox.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Sandbox.class || type == Connection.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Optional<RockformSandbox> own = parameter.findAnnotation(RockformSandbox.class);
        RunningSandbox running = own.map(annotation -> ofItsOwn(parameter, context, annotation))
                .orElseGet(() -> running(context, annotation(context).orElseThrow()));
        return parameter.getParameter().getType() == Sandbox.class
                ? running.sandbox
                : connection(parameter, context, running);
    }

    private static RunningSandbox ofItsOwn(
            ParameterContext parameter, ExtensionContext context, RockformSandbox annotation) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        "sandbox " + parameter.getIndex(), key -> new RunningSandbox(annotation), RunningSandbox.class);
    }

    private static Connection connection(ParameterContext parameter, ExtensionContext context, RunningSandbox running) {
        try {
            Connection connection = running.sandbox.connect(running.database);
            context.getStore(NAMESPACE).put("connection " + parameter.getIndex(), new OpenConnection(connection));
            return connection;
        } catch (SQLException e) {
            throw new ParameterResolutionException("cannot connect to the sandbox: " + e.getMessage(), e);
        }
    }

    /** Closed by JUnit after the test. */
    private record OpenConnection(Connection connection) implements Store.CloseableResource, AutoCloseable {
        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** Closed by JUnit with the context that it belongs to. */
    private static final class RunningSandbox implements Store.CloseableResource, AutoCloseable {
        private final Sandbox sandbox;
        private final String database;
        private @Nullable Snapshot first;

        RunningSandbox(RockformSandbox annotation) {
            ServerVersion version = ServerVersion.named(annotation.version())
                    .orElseThrow(() -> new ExtensionConfigurationException("the sandbox has no version "
                            + annotation.version() + "; it has " + ServerVersion.titles()));
            this.database = annotation.database();
            this.sandbox = Sandbox.start(SandboxOptions.defaults()
                            .withVersion(version)
                            .withJobDuration(Duration.ofMillis(annotation.jobMillis())))
                    .createDatabase(database);
        }

        void begin() {
            if (first == null) {
                first = sandbox.snapshot();
            } else {
                sandbox.reset(first);
            }
        }

        @Override
        public void close() {
            sandbox.close();
        }
    }
}
