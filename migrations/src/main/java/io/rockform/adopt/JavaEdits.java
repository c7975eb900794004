// SPDX-License-Identifier: Apache-2.0
package io.rockform.adopt;

import io.rockform.codegen.ModelSource;
import io.rockform.codegen.ModelStyle;
import io.rockform.compile.JavaFormat;
import io.rockform.compile.SourceText;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Edits of models in Java, made in the files themselves where they read as Rockform would write them. Each is tried: the
 * edited sources are compiled, and must declare what is wanted and all else as before.
 */
public final class JavaEdits {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    private final List<SourceText> sources;
    private final Path newModels;
    private final Function<Map<Path, String>, Schema> reading;
    private final ServerProfile profile;
    private final Map<Path, String> edited = new LinkedHashMap<>();
    private @Nullable Schema declared;

    /**
     * Edits of a project's Java.
     *
     * @param newModels the directory for what no file declares yet, where there is no other
     * @param reading what the models declare with other texts of files; an empty one stands for a file that is gone
     */
    public JavaEdits(
            List<SourceText> sources,
            Path newModels,
            Function<Map<Path, String>, Schema> reading,
            ServerProfile profile) {
        this.sources = List.copyOf(sources);
        this.newModels = newModels;
        this.reading = reading;
        this.profile = profile;
    }

    /** A file before and after; empty where it does not exist. */
    record FileEdit(Path file, String before, String after) {}

    /** How the Java of a place declares; of no place, how new Java is to: as all other files do, else by a builder. */
    ModelStyle style(String place) {
        List<String> texts = (place.isEmpty() ? sources.stream() : at(place))
                .map(SourceText::text)
                .toList();
        if (texts.isEmpty() || texts.stream().anyMatch(text -> text.contains("SchemaSource"))) {
            return ModelStyle.BUILDER;
        }
        return texts.stream().allMatch(text -> text.contains("public record "))
                ? ModelStyle.RECORDS
                : ModelStyle.ANNOTATED;
    }

    /** The sources that may be those of a class, whose simple name is the last word of a place. */
    private Stream<SourceText> at(String place) {
        String type = place.substring(place.lastIndexOf(' ') + 1);
        return sources.stream()
                .filter(source ->
                        qualified(source).equals(type) || qualified(source).endsWith("." + type));
    }

    private static String qualified(SourceText source) {
        String name = String.valueOf(source.file().getFileName()).replace(".java", "");
        String in = packageName(source);
        return in.isEmpty() ? name : in + "." + name;
    }

    private static String packageName(SourceText source) {
        Matcher found = PACKAGE.matcher(source.text());
        return found.find() ? found.group(1) : "";
    }

    /**
     * The edit of an object's file; empty if the file reads otherwise than Rockform writes, so that people have to make it.
     *
     * @param from null if it is new
     * @param to null if it goes
     */
    Optional<FileEdit> of(ObjectName name, String place, @Nullable SchemaObject from, @Nullable SchemaObject to) {
        Schema declared = declared();
        if (from == null) {
            return to == null ? Optional.empty() : created(to, declared.with(to));
        }
        List<SourceText> found = at(place).toList();
        if (found.size() != 1) {
            return Optional.empty();
        }
        Path file = found.get(0).file();
        String text = edited.getOrDefault(file, found.get(0).text());
        Schema wanted = to == null ? declared.without(name) : declared.replacing(name, to);
        return Stream.<UnaryOperator<String>>of(JavaFormat::format, UnaryOperator.identity())
                .map(layout -> text(text, style(place), from, to, layout))
                .filter(Objects::nonNull)
                .filter(after -> declares(file, after, wanted))
                .findFirst()
                .map(after -> kept(new FileEdit(file, text, after), wanted));
    }

    private @Nullable String text(
            String text, ModelStyle style, SchemaObject from, @Nullable SchemaObject to, UnaryOperator<String> layout) {
        boolean builder = style == ModelStyle.BUILDER;
        String name = from.name().toString();
        if (to == null) {
            return builder ? JavaPatch.withoutStatement(text, name) : "";
        }
        String before = layout.apply(code(from, style));
        String after = layout.apply(code(to, style));
        return builder ? JavaPatch.editedStatement(text, name, before, after) : JavaPatch.edited(text, before, after);
    }

    private Optional<FileEdit> created(SchemaObject to, Schema wanted) {
        ModelStyle style = style("");
        SourceText beside = sources.isEmpty() ? null : sources.get(0);
        String in = beside == null ? "" : packageName(beside);
        Path directory = beside == null ? newModels : beside.file().resolveSibling("");
        Map<String, String> files = new ModelSource(style, in, "Models", true).files(Schema.of(to), profile);
        Map.Entry<String, String> only = files.entrySet().iterator().next();
        Path file = directory.resolve(only.getKey()).normalize();
        String text = JavaFormat.format(only.getValue());
        boolean free = files.size() == 1 && !Files.exists(file) && !edited.containsKey(file);
        return free && declares(file, text, wanted)
                ? Optional.of(kept(new FileEdit(file, "", text), wanted))
                : Optional.empty();
    }

    /** What the models declare after the edits so far. */
    private Schema declared() {
        if (declared == null) {
            declared = reading.apply(Map.of());
        }
        return declared;
    }

    private FileEdit kept(FileEdit edit, Schema wanted) {
        edited.put(edit.file(), edit.after());
        declared = wanted;
        return edit;
    }

    private boolean declares(Path file, String text, Schema wanted) {
        Map<Path, String> texts = new LinkedHashMap<>(edited);
        texts.put(file, text);
        try {
            return reading.apply(texts).objects().equals(wanted.objects());
        } catch (RockformException noModel) {
            return false;
        }
    }

    /** The object by itself, as Rockform writes it. */
    String code(SchemaObject object, ModelStyle style) {
        return new ModelSource(style, "", "Models", false)
                .files(Schema.of(object), profile).values().stream().collect(Collectors.joining("\n"));
    }
}
