// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.codegen.ClassNaming;
import io.rockform.codegen.ModelContent;
import io.rockform.codegen.ModelSplit;
import io.rockform.codegen.ModelStyle;
import io.rockform.verb.ModelOptions;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of commands that write models of what exists. */
final class ModelFileOptions {
    @Option(
            names = "--style",
            paramLabel = "STYLE",
            defaultValue = "builder",
            description = "builder, annotated, records or sql.")
    private ModelStyle style = ModelStyle.BUILDER;

    @Option(
            names = "--split",
            paramLabel = "WHAT",
            defaultValue = "none",
            description = "A file for each object or database: object, database or none.")
    private ModelSplit split = ModelSplit.NONE;

    @Option(names = "--package", paramLabel = "NAME", defaultValue = "", description = "The package of the classes.")
    private String packageName = "";

    @Option(
            names = "--class-name",
            paramLabel = "NAME",
            defaultValue = "Models",
            description = "The class, or the SQL file, of what has none of its own.")
    private String className = "Models";

    @Option(
            names = "--class-prefix",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Before the names of the others.")
    private String classPrefix = "";

    @Option(
            names = "--class-suffix",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Behind the names of the others.")
    private String classSuffix = "";

    @Option(names = "--inflect", description = "Name classes in the singular: Order for orders.")
    private boolean inflect;

    @Option(names = "--no-comments", description = "Leave comments out.")
    private boolean noComments;

    @Option(names = "--no-indexes", description = "Leave indexes out.")
    private boolean noIndexes;

    @Option(names = "--no-constraints", description = "Leave unique and foreign key constraints out.")
    private boolean noConstraints;

    @Option(
            names = {"--no-views", "--noviews"},
            description = "Tables only.")
    private boolean noViews;

    @Option(
            names = "--keep-server-choices",
            description =
                    "Write what the server would choose again by itself, too: default properties, its partitions.")
    private boolean serverChoices;

    @Option(
            names = {"--only", "--tables"},
            paramLabel = "PATTERN",
            split = ",",
            description = "Only these objects, such as sales_* or table:*; may be repeated.")
    private List<String> only = List.of();

    @Option(
            names = "--except",
            paramLabel = "PATTERN",
            split = ",",
            description = "Not these objects; may be repeated.")
    private List<String> except = List.of();

    ModelOptions options() {
        return new ModelOptions(
                style,
                packageName,
                new ClassNaming(className, classPrefix, classSuffix, inflect),
                split,
                new ModelContent(!noComments, !noIndexes, !noConstraints, serverChoices),
                only,
                except,
                !noViews);
    }
}
