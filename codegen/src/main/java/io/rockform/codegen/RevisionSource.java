// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.rockform.operation.Operation;
import io.rockform.revision.Migration;
import io.rockform.revision.Operations;
import io.rockform.revision.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
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
    /** What JavaPoet puts before each line of a method's body. */
    private static final int BODY_INDENT = 8;

    private static final Pattern BODY_INDENTATION = Pattern.compile("(?m)^ {" + BODY_INDENT + "}");

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
     */
    public record Header(
            String id,
            List<String> parents,
            String message,
            String created,
            List<String> branchLabels,
            List<String> dependsOn) {
        public Header {
            Objects.requireNonNull(id);
            Objects.requireNonNull(message);
            Objects.requireNonNull(created);
            parents = List.copyOf(parents);
            branchLabels = List.copyOf(branchLabels);
            dependsOn = List.copyOf(dependsOn);
        }

        /** A revision without labels and dependencies. */
        public static Header of(String id, List<String> parents, String message, String created) {
            return new Header(id, parents, message, created, List.of(), List.of());
        }

        private List<String> members() {
            List<String> members = new ArrayList<>();
            members.add("id = " + JavaText.literal(id));
            addAll(members, "parents", parents);
            members.add("message = " + JavaText.literal(message));
            members.add("created = " + JavaText.literal(created));
            addAll(members, "branchLabels", branchLabels);
            addAll(members, "dependsOn", dependsOn);
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
    }

    /** The file's text. */
    public String text() {
        StaticImports imports = new StaticImports();
        TypeSpec.Builder type = TypeSpec.classBuilder(className)
                .addAnnotation(Annotations.of(Revision.class, header.members()))
                .addModifiers(
                        isPublic ? new Modifier[] {Modifier.PUBLIC, Modifier.FINAL} : new Modifier[] {Modifier.FINAL})
                .addSuperinterface(Migration.class)
                .addMethod(method("upgrade", upgrade, imports))
                .addMethod(method("downgrade", downgrade, imports));
        JavaFile.Builder file = JavaFile.builder(packageName, type.build())
                .skipJavaLangImports(true)
                .indent("    ");
        imports.addTo(file);
        return file.build().toString();
    }

    private static MethodSpec method(String name, List<Step> steps, StaticImports imports) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Operations.class, "op")
                .addCode("$L", body(steps, imports))
                .build();
    }

    private static String body(List<Step> steps, StaticImports imports) {
        if (steps.isEmpty()) {
            return "// Nothing to do.\n";
        }
        StringBuilder body = new StringBuilder();
        String previous = "";
        for (Step step : steps) {
            String code = code(step, imports);
            boolean apart = !previous.isEmpty() && (previous.indexOf('\n') >= 0 || code.indexOf('\n') >= 0);
            body.append(apart ? "\n" : "").append(code).append('\n');
            previous = code;
        }
        return body.toString();
    }

    /** The step's lines as they stand in the file, but for the indentation that JavaPoet gives all of them. */
    private static String code(Step step, StaticImports imports) {
        List<String> lines = new ArrayList<>();
        step.notes().forEach(note -> lines.addAll(JavaText.comments(note, Call.WIDTH - BODY_INDENT)));
        if (step.operation() != null) {
            Call call = step.operation().accept(new OperationCode(imports));
            lines.add(
                    BODY_INDENTATION.matcher(call.statement("op", BODY_INDENT)).replaceAll(""));
        }
        return String.join("\n", lines);
    }
}
