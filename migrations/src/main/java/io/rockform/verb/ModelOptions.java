// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.codegen.ClassNaming;
import io.rockform.codegen.ModelContent;
import io.rockform.codegen.ModelSplit;
import io.rockform.codegen.ModelStyle;
import io.rockform.policy.Kind;
import io.rockform.policy.ObjectPattern;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.util.List;
import java.util.Objects;

/**
 * How models are generated.
 *
 * @param packageName of Java classes; empty for none
 * @param naming of classes
 * @param split which objects share a file
 * @param content what of each object is written
 * @param only patterns of objects, as {@code filter.include} has them; empty for all
 * @param except patterns of objects that are left out all the same
 * @param views whether views of all kinds are written, or tables alone
 */
public record ModelOptions(
        ModelStyle style,
        String packageName,
        ClassNaming naming,
        ModelSplit split,
        ModelContent content,
        List<String> only,
        List<String> except,
        boolean views) {
    public ModelOptions {
        Objects.requireNonNull(style);
        Objects.requireNonNull(packageName);
        Objects.requireNonNull(naming);
        Objects.requireNonNull(split);
        Objects.requireNonNull(content);
        only = List.copyOf(only);
        except = List.copyOf(except);
    }

    /** Everything, as people would write it. */
    public static ModelOptions of(ModelStyle style) {
        return new ModelOptions(
                style, "", ClassNaming.DEFAULT, ModelSplit.NONE, ModelContent.DEFAULT, List.of(), List.of(), true);
    }

    public ModelOptions withPackageName(String changed) {
        return new ModelOptions(style, changed, naming, split, content, only, except, views);
    }

    public ModelOptions withNaming(ClassNaming changed) {
        return new ModelOptions(style, packageName, changed, split, content, only, except, views);
    }

    public ModelOptions withSplit(ModelSplit changed) {
        return new ModelOptions(style, packageName, naming, changed, content, only, except, views);
    }

    public ModelOptions withContent(ModelContent changed) {
        return new ModelOptions(style, packageName, naming, split, changed, only, except, views);
    }

    public ModelOptions withOnly(String... changed) {
        return new ModelOptions(style, packageName, naming, split, content, List.of(changed), except, views);
    }

    public ModelOptions withExcept(String... changed) {
        return new ModelOptions(style, packageName, naming, split, content, only, List.of(changed), views);
    }

    public ModelOptions withViews(boolean changed) {
        return new ModelOptions(style, packageName, naming, split, content, only, except, changed);
    }

    /** @throws RockformException {@link ProblemCode#USAGE} if one is no pattern */
    List<ObjectPattern> onlyPatterns() {
        return patterns(only);
    }

    /** @throws RockformException {@link ProblemCode#USAGE} if one is no pattern */
    List<ObjectPattern> exceptPatterns() {
        return patterns(except);
    }

    private static List<ObjectPattern> patterns(List<String> texts) {
        return texts.stream()
                .map(text -> ObjectPattern.parse(text)
                        .orElseThrow(() -> new RockformException(
                                Problem.of(ProblemCode.USAGE, "'" + text + "' is no pattern of objects")
                                        .remedy("Write [KIND:][DATABASE.]NAME with * and ?; the kinds are "
                                                + String.join(", ", Kind.titles()) + "."))))
                .toList();
    }
}
