// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.grammar.StarRocksQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Identifiers: what a token names, and how a name is written. */
final class Names {
    private Names() {}

    /** StarRocks drops every backquote of a quoted name, also a doubled one (facts 1.3). */
    static String unquote(String text) {
        return text.replace("`", "");
    }

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Whether the name has no sign that would need quotes; it may still be a reserved word. */
    static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }

    static String quote(String name) {
        return "`" + name + "`";
    }

    static String of(StarRocksQuery.NameContext context) {
        return unquote(context.getText());
    }

    static List<String> of(StarRocksQuery.@Nullable ColumnNamesContext context) {
        return context == null
                ? List.of()
                : context.name().stream().map(Names::of).toList();
    }

    static List<String> of(StarRocksQuery.QualifiedNameContext context) {
        List<String> parts = new ArrayList<>();
        for (ParseTree child : context.children) {
            if (child instanceof StarRocksQuery.NameContext name) {
                parts.add(of(name));
            } else if (isDotIdentifier(child)) {
                parts.add(child.getText().substring(1));
            }
        }
        return parts;
    }

    /** Where each part of the name begins. */
    static List<Integer> starts(StarRocksQuery.QualifiedNameContext context) {
        List<Integer> starts = new ArrayList<>();
        for (ParseTree child : context.children) {
            if (child instanceof StarRocksQuery.NameContext name) {
                starts.add(name.getStart().getStartIndex());
            } else if (isDotIdentifier(child)) {
                starts.add(((TerminalNode) child).getSymbol().getStartIndex() + 1);
            }
        }
        return starts;
    }

    private static boolean isDotIdentifier(ParseTree child) {
        return child instanceof TerminalNode leaf && leaf.getSymbol().getType() == StarRocksQuery.DOT_IDENTIFIER;
    }

    static int start(Token dotIdentifier) {
        return dotIdentifier.getStartIndex() + 1;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
