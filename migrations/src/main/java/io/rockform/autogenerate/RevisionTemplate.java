// SPDX-License-Identifier: Apache-2.0
package io.rockform.autogenerate;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A project's own form of revision files, in which <code>${upgrade}</code> and so on stand for the parts of Rockform's form.
 *
 * @param text of the template
 * @param place of its file, for messages
 */
public record RevisionTemplate(String text, String place) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern JAVA = Pattern.compile(
            "(?<imports>.*?)(?<revision>@Revision\\(.*?)\\n(?:public )?final class (?<class>\\w+) .*?"
                    + "upgrade\\(Operations op\\) \\{(?<upgrade>.*?)\\n?    }\\n\\n    @Override\\n    public void "
                    + "downgrade\\(Operations op\\) \\{(?<downgrade>.*?)\\n?    }\\n}\\s*",
            Pattern.DOTALL);
    private static final Pattern SQL = Pattern.compile(
            "(?<revision>.*?)\\n-- upgrade\\n(?<upgrade>.*?)\\n-- downgrade\\n(?<downgrade>.*)", Pattern.DOTALL);

    /** The same revision in this form. @param java a file in Rockform's own form */
    public String ofJava(String java) {
        return fill(JAVA, java, List.of("imports", "revision", "class", "upgrade", "downgrade"));
    }

    /** The same revision in this form. @param sql a file in Rockform's own form */
    public String ofSql(String sql) {
        return fill(SQL, sql, List.of("revision", "upgrade", "downgrade"));
    }

    private String fill(Pattern form, String file, List<String> names) {
        Matcher parts = form.matcher(file);
        if (!parts.matches()) {
            throw new IllegalStateException("a revision in no known form:\n" + file);
        }
        Map<String, String> values = new LinkedHashMap<>();
        names.forEach(name -> values.put(name, trimmed(parts.group(name))));
        List<String> used =
                PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).toList();
        for (String name : names) {
            if (!used.contains(name)) {
                throw new RockformException(
                        Problem.of(ProblemCode.CONFIGURATION, "the template has no place for ${" + name + "}")
                                .at(place)
                                .remedy("It needs each of "
                                        + String.join(
                                                ", ",
                                                names.stream()
                                                        .map(each -> "${" + each + "}")
                                                        .toList()) + "."));
            }
        }
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** Without the line ends around it, which the template has. */
    private static String trimmed(String part) {
        return part.replaceFirst("\\A\\n+", "").stripTrailing();
    }
}
