// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import com.palantir.javapoet.TypeSpec;
import io.rockform.operation.Operation;
import io.rockform.revision.Migration;
import io.rockform.revision.Operations;
import io.rockform.revision.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A revision file in Java, as one would write it by hand.
 *
 * @param packageName empty for a file in no package
 * @param className a Java identifier
 * @param isPublic whether the class is public, for which its file must be named after it
 */
public record RevisionSource(
        String packageName,
        String className,
        boolean isPublic,
        Header header,
        List<Step> upgrade,
        List<Step> downgrade) {
    public RevisionSource {
        Objects.requireNonNull(packageName);
        Objects.requireNonNull(className);
        Objects.requireNonNull(header);
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
    }

    /**
     * What a revision is in its history: the values of {@link Revision}.
     *
     * @param id the unique id
     * @param parents the ids that it follows
     * @param message what it does, in a line
     * @param created an ISO instant
     * @param branchLabels names for the branch that begins here
     * @param dependsOn the ids of other branches that must come first
     * @param replaces the ids of the revisions that it was squashed from
     */
    public record Header(
            String id,
            List<String> parents,
            String message,
            String created,
            List<String> branchLabels,
            List<String> dependsOn,
            List<String> replaces) {
        public Header {
            Objects.requireNonNull(id);
            Objects.requireNonNull(message);
            Objects.requireNonNull(created);
            parents = List.copyOf(parents);
            branchLabels = List.copyOf(branchLabels);
            dependsOn = List.copyOf(dependsOn);
            replaces = List.copyOf(replaces);
        }

        /** A revision without labels and dependencies. */
        public static Header of(String id, List<String> parents, String message, String created) {
            return new Header(id, parents, message, created, List.of(), List.of(), List.of());
        }

        private List<String> members() {
            List<String> members = new ArrayList<>();
            members.add("id = " + JavaText.literal(id));
            addAll(members, "parents", parents);
            members.add("message = " + JavaText.literal(message));
            members.add("created = " + JavaText.literal(created));
            addAll(members, "branchLabels", branchLabels);
            addAll(members, "dependsOn", dependsOn);
            addAll(members, "replaces", replaces);
            return members;
        }

        private static void addAll(List<String> members, String name, List<String> values) {
            if (!values.isEmpty()) {
                members.add(name + " = " + Annotations.array(values));
            }
        }
    }

    /**
     * One step of a revision, with what its reviewer should know.
     *
     * @param notes each becomes a comment before the operation
     * @param operation null where there are only notes, such as why something cannot be undone
     */
    public record Step(List<String> notes, @Nullable Operation operation) {
        public Step {
            notes = List.copyOf(notes);
        }

        /** A step that needs no comment. */
        public static Step of(Operation operation) {
            return new Step(List.of(), operation);
        }

        /** A comment alone. */
        public static Step note(String text) {
            return new Step(List.of(text), null);
        }

        private String code(Parts methods, StaticImports imports) {
            List<String> lines = new ArrayList<>();
            notes.forEach(note -> lines.addAll(JavaText.comments(note, Parts.WIDTH)));
            if (operation != null) {
                lines.add(methods.statement(operation.accept(new OperationCode(imports))));
            }
            return String.join("\n", lines);
        }
    }

    /** The file's text. */
    public String text() {
        StaticImports imports = new StaticImports();
        TypeSpec.Builder type = TypeSpec.classBuilder(className)
                .addAnnotation(Annotations.of(Revision.class, header.members(), 0))
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(Migration.class);
        if (isPublic) {
            type.addModifiers(Modifier.PUBLIC);
        }
        Parts methods = new Parts(type, Operations.class, "op");
        methods.addMethod("upgrade", statements(upgrade, methods, imports));
        methods.addMethod("downgrade", statements(downgrade, methods, imports));
        return JavaText.file(packageName, type.build(), imports);
    }

    private static List<String> statements(List<Step> steps, Parts methods, StaticImports imports) {
        return steps.stream().map(step -> step.code(methods, imports)).toList();
    }
}
