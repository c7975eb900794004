// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import static io.rockform.project.ConfigurationKey.REVISION_AFTER_WRITE;
import static io.rockform.project.ConfigurationKey.REVISION_FILE_NAME;
import static io.rockform.project.ConfigurationKey.REVISION_FORMAT;
import static io.rockform.project.ConfigurationKey.REVISION_SLUG_LENGTH;
import static io.rockform.project.ConfigurationKey.REVISION_TEMPLATE;
import static io.rockform.project.ConfigurationKey.REVISION_TIME_ZONE;

import io.rockform.problem.RockformException;
import io.rockform.project.RevisionSettings.Format;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code [revision]}. */
final class RevisionSettingsReader {
    private static final int LONGEST_SLUG = 200;

    private final ConfigurationValues values;

    RevisionSettingsReader(ConfigurationValues values) {
        this.values = values;
    }

    RevisionSettings read() {
        RevisionSettings none = RevisionSettings.DEFAULT;
        return new RevisionSettings(
                values.word(REVISION_FORMAT, none.format(), Map.of("java", Format.JAVA, "sql", Format.SQL)),
                fileName(),
                zone(),
                values.number(REVISION_SLUG_LENGTH, none.slugLength(), 0, LONGEST_SLUG),
                values.text(REVISION_TEMPLATE).orElse(none.template()),
                afterWrite());
    }

    private String fileName() {
        String template = values.text(REVISION_FILE_NAME).orElse(RevisionSettings.DEFAULT.fileName());
        for (String name : FileNameTemplate.placeholders(template)) {
            if (!FileNameTemplate.NAMES.contains(name)) {
                throw values.refused(
                        REVISION_FILE_NAME.path(),
                        "'" + REVISION_FILE_NAME.path() + "' cannot have {" + name + "}",
                        ConfigurationValues.hint(name, FileNameTemplate.NAMES));
            }
        }
        if (FileNameTemplate.placeholders(template).isEmpty()) {
            throw values.refused(
                    REVISION_FILE_NAME.path(),
                    "'" + REVISION_FILE_NAME.path() + "' gives all files one name",
                    "Write file-name = \"{id}_{slug}\".");
        }
        return template;
    }

    private ZoneId zone() {
        String name = values.text(REVISION_TIME_ZONE).orElse(null);
        if (name == null) {
            return RevisionSettings.DEFAULT.zone();
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw values.refused(
                    REVISION_TIME_ZONE.path(),
                    "'" + name + "' is not a time zone",
                    "Write time-zone = \"Europe/Berlin\", \"UTC\" or \"+02:00\".");
        }
    }

    /** As they are written: a command is shown in the list of processes, so no variable is filled in. */
    private List<List<String>> afterWrite() {
        List<List<String>> commands = new ArrayList<>();
        for (Object element : values.elements(REVISION_AFTER_WRITE)) {
            commands.add(command(element));
        }
        return commands;
    }

    private List<String> command(Object element) {
        if (element instanceof String text && !text.isBlank()) {
            return List.of(text.strip().split("\\s+"));
        }
        if (element instanceof List<?> words
                && !words.isEmpty()
                && words.stream().allMatch(String.class::isInstance)) {
            return words.stream().map(String::valueOf).toList();
        }
        throw afterWriteRefused();
    }

    private RockformException afterWriteRefused() {
        return values.refused(
                REVISION_AFTER_WRITE.path(),
                "'" + REVISION_AFTER_WRITE.path() + "' is not a list of commands",
                "Write after-write = [\"google-java-format -i {file}\"], or each command as a list of its words.");
    }
}
