// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.stream.Collectors;

/** Annotations laid out as Palantir's formatter does: in one line where that holds them, else a member a line. */
final class Annotations {
    private Annotations() {}

    /** @param members {@code name = value} each; several of them do not share a line with an array */
    static AnnotationSpec of(Class<?> annotation, List<String> members) {
        String line = String.join(", ", members);
        boolean oneLine = members.size() < 2
                || (members.stream().noneMatch(member -> member.endsWith("}"))
                        && annotation.getSimpleName().length() + line.length() + 3 <= Call.WIDTH);
        String source = oneLine ? line : members.stream().collect(Collectors.joining(",\n", "\n", ""));
        // JavaPoet indents the lines. It has a layout of its own for several members, and none for a single one called
        // value.
        return AnnotationSpec.builder(annotation)
                .addMember("value", CodeBlock.of("$L", source))
                .build();
    }

    static String array(List<String> values) {
        return values.stream().map(JavaText::literal).collect(Collectors.joining(", ", "{", "}"));
    }
}
