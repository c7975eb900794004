// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.stream.Collectors;

/** Annotations laid out as Palantir's formatter does: in one line where that holds them, else a member a line. */
final class Annotations {
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
        boolean oneLine =
                !severalWithArray && indent + annotation.getSimpleName().length() + line.length() + 3 <= Call.WIDTH;
        String source = oneLine ? line : members.stream().collect(Collectors.joining(",\n", "\n", ""));
        // JavaPoet indents the lines. It has a layout of its own for several members, and none for a single one called
        // value.
        return builder.addMember("value", CodeBlock.of("$L", source)).build();
    }

    /** {@code "a"} or {@code {"a", "b"}}. */
    static String oneOrMore(List<String> values) {
        return values.size() == 1 ? JavaText.literal(values.get(0)) : array(values);
    }

    static String array(List<String> values) {
        return values.stream().map(JavaText::literal).collect(Collectors.joining(", ", "{", "}"));
    }
}
