// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import io.rockform.history.JavaToken.Kind;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts Java source into words, literals and signs, without comments: enough to read an annotation of constants. */
final class JavaTokens {
    private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\u+([0-9A-Fa-f]{4})");
    private static final String TEXT_BLOCK = "\"\"\"";

    private final String source;
    private final String place;
    private final List<JavaToken> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private JavaTokens(String source, String place) {
        this.source = source;
        this.place = place;
    }

    /** @param place the file, for messages */
    static List<JavaToken> of(String source, String place) {
        JavaTokens reader = new JavaTokens(source, place);
        while (reader.at < source.length()) {
            reader.next();
        }
        reader.add(Kind.END, "", source.length());
        return reader.tokens;
    }

    private void next() {
        char here = source.charAt(at);
        if (Character.isWhitespace(here)) {
            moveTo(at + 1);
        } else if (source.startsWith("//", at)) {
            moveTo(endOrLength(source.indexOf('\n', at)));
        } else if (source.startsWith("/*", at)) {
            int end = source.indexOf("*/", at + 2);
            moveTo(end < 0 ? source.length() : end + 2);
        } else if (source.startsWith(TEXT_BLOCK, at)) {
            textBlock();
        } else if (here == '"') {
            int end = closing('"');
            add(Kind.TEXT, value(source.substring(at + 1, end - 1)), end);
        } else if (here == '\'') {
            add(Kind.OTHER_LITERAL, "'", closing('\''));
        } else if (Character.isJavaIdentifierStart(here)) {
            word(Kind.WORD, Character::isJavaIdentifierPart);
        } else if (Character.isDigit(here)) {
            word(Kind.OTHER_LITERAL, each -> Character.isJavaIdentifierPart(each) || each == '.');
        } else {
            add(Kind.SIGN, String.valueOf(here), at + 1);
        }
    }

    private void word(Kind kind, IntPredicate part) {
        int end = at;
        while (end < source.length() && part.test(source.charAt(end))) {
            end++;
        }
        add(kind, source.substring(at, end), end);
    }

    private int endOrLength(int index) {
        return index < 0 ? source.length() : index;
    }

    /** The index after the sign that closes the literal which begins here. */
    private int closing(char sign) {
        for (int index = at + 1; index < source.length() && source.charAt(index) != '\n'; index++) {
            if (source.charAt(index) == '\\') {
                index++;
            } else if (source.charAt(index) == sign) {
                return index + 1;
            }
        }
        throw broken("a literal is not closed");
    }

    private void textBlock() {
        int begin = endOrLength(source.indexOf('\n', at));
        int index = begin;
        while (index < source.length() && !source.startsWith(TEXT_BLOCK, index)) {
            index += source.charAt(index) == '\\' ? 2 : 1;
        }
        if (index >= source.length()) {
            throw broken("a text block is not closed");
        }
        add(Kind.TEXT, value(source.substring(begin + 1, index).stripIndent()), index + TEXT_BLOCK.length());
    }

    private String value(String written) {
        Matcher escapes = UNICODE_ESCAPE.matcher(written);
        String plain = escapes.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        try {
            return plain.translateEscapes();
        } catch (IllegalArgumentException e) {
            throw broken("a text literal has an escape that Java does not know");
        }
    }

    private void add(Kind kind, String text, int end) {
        tokens.add(new JavaToken(kind, text, line, at - lineStart + 1));
        moveTo(end);
    }

    private void moveTo(int end) {
        for (int index = at; index < end; index++) {
            if (source.charAt(index) == '\n') {
                line++;
                lineStart = index + 1;
            }
        }
        at = end;
    }

    private RockformException broken(String message) {
        return new RockformException(
                Problem.of(ProblemCode.BROKEN_HISTORY, message).at(place + ":" + line + ":" + (at - lineStart + 1)));
    }
}
