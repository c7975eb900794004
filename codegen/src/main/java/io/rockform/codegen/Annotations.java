// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import io.rockform.declare.Property;
import java.util.List;
import java.util.stream.Collectors;

/** Annotations laid out as Palantir's formatter does: in one line where that holds them, else a member a line. */
final class Annotations {
    /**
     * Stands for the annotation {@link Property} within members, so that it is imported. No text of a member holds it: such
     * characters are escaped in literals.
     */
    static final String PROPERTY = "\ue000";

    private Annotations() {}

    /**
     * An annotation.
     *
     * @param members {@code name = value} each; several of them do not share a line with an array
     * @param indent where its line begins
     */
    static AnnotationSpec of(Class<?> annotation, List<String> members, int indent) {
        AnnotationSpec.Builder builder = AnnotationSpec.builder(annotation);
        if (members.isEmpty()) {
            return builder.build();
        }
        String line = String.join(", ", members);
        boolean severalWithArray = members.size() > 1 && members.stream().anyMatch(member -> member.endsWith("}"));
        boolean textBlock = members.size() == 1 && line.indexOf('\n') >= 0;
        int width = line.replace(PROPERTY, "@Property").length();
        boolean oneLine = textBlock
                || (!severalWithArray
                        && line.indexOf('\n') < 0
                        && indent + annotation.getSimpleName().length() + width + 3 <= Call.WIDTH);
        String source = oneLine ? line : members.stream().collect(Collectors.joining(",\n", "\n", ""));
        // JavaPoet indents the lines. It has a layout of its own for several members, and none for a single one called
        // value.
        return builder.addMember("value", code(source)).build();
    }

    private static CodeBlock code(String source) {
        CodeBlock.Builder code = CodeBlock.builder();
        String[] parts = source.split(PROPERTY, -1);
        code.add("$L", parts[0]);
        for (int i = 1; i < parts.length; i++) {
            code.add("@$T$L", Property.class, parts[i]);
        }
        return code.build();
    }

    /** A text block where the text has several lines, else a literal. */
    static String text(String text) {
        return text.indexOf('\n') >= 0 && TextBlock.canHold(text)
                ? TextBlock.indented(TextBlock.lines(text, Call.WIDTH - Call.CONTINUATION), "")
                : JavaText.literal(text);
    }

    /** {@code "a"} or {@code {"a", "b"}}. */
    static String oneOrMore(List<String> values) {
        return values.size() == 1 ? JavaText.literal(values.get(0)) : array(values);
    }

    static String array(List<String> values) {
        return values.stream().map(JavaText::literal).collect(Collectors.joining(", ", "{", "}"));
    }
}
