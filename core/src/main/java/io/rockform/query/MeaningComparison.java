// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.QueryMeaning.Result;
import io.rockform.query.QueryMeaning.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Compares two meanings: equal, surely different, or not to be told. What is surely different somewhere is different. */
final class MeaningComparison {
    private static final Result SAME = new Result(Verdict.SAME, "");
    private static final int SHOWN_LENGTH = 80;
    private static final Set<String> CLAUSES =
            Set.of("columns", "FROM", "WHERE", "GROUP BY", "HAVING", "ORDER BY", "LIMIT", "WITH", "names", "hints");

    /** Whether one side is text that the server has rewritten, in which dates are strings. */
    private final boolean rewritten;

    MeaningComparison(boolean rewritten) {
        this.rewritten = rewritten;
    }

    Result compare(Meaning declared, Meaning stored) {
        return compare(declared, stored, "the query");
    }

    private Result compare(Meaning left, Meaning right, String clause) {
        if (left instanceof Meaning.Node one && right instanceof Meaning.Node other) {
            return nodes(one, other, clause);
        }
        if (left.equals(right)) {
            return SAME;
        }
        if (left instanceof Meaning.Number one && right instanceof Meaning.Number other) {
            return numbers(one, other, clause);
        }
        if (left instanceof Meaning.Date one && right instanceof Meaning.Text other) {
            return dates(one, other, clause);
        }
        if (right instanceof Meaning.Date one && left instanceof Meaning.Text other) {
            return dates(one, other, clause);
        }
        if (left instanceof Meaning.Date one && right instanceof Meaning.Date other) {
            return dates(one, new Meaning.Text(other.value()), clause);
        }
        if (isType(left) || isType(right)) {
            return types(left, right, clause);
        }
        if (left instanceof Meaning.ColumnName one && right instanceof Meaning.ColumnName other) {
            return columnNames(one, other, clause);
        }
        return columns(left, right, clause);
    }

    private Result nodes(Meaning.Node left, Meaning.Node right, String outer) {
        if (!left.label().equals(right.label())) {
            return different(left, right, outer);
        }
        String clause = CLAUSES.contains(left.label()) ? left.label() : outer;
        boolean unknownColumns = hasUnknownColumns(left.parts()) || hasUnknownColumns(right.parts());
        if (unknownColumns && !left.parts().equals(right.parts())) {
            return unknown("the columns of a relation are not known", left, right, clause);
        }
        if (left.parts().size() != right.parts().size()) {
            return different(left, right, clause);
        }
        Result result = SAME;
        for (int i = 0; i < left.parts().size(); i++) {
            Result part = compare(left.parts().get(i), right.parts().get(i), clause);
            if (part.verdict() == Verdict.DIFFERENT) {
                return part;
            }
            result = result.verdict() == Verdict.SAME ? part : result;
        }
        return result;
    }

    private static boolean hasUnknownColumns(List<Meaning> parts) {
        return parts.stream().anyMatch(Meaning.UnknownColumns.class::isInstance);
    }

    /** The same value may still be of another type. */
    private static Result numbers(Meaning.Number left, Meaning.Number right, String clause) {
        boolean sameValue = new BigDecimal(left.value()).compareTo(new BigDecimal(right.value())) == 0;
        return sameValue
                ? unknown("a number is written otherwise", left, right, clause)
                : different(left, right, clause);
    }

    private Result dates(Meaning.Date date, Meaning.Text text, String clause) {
        boolean sameTime = text.value().equals(date.value())
                || text.value().equals(date.value() + Dates.MIDNIGHT)
                || date.value().equals(text.value() + Dates.MIDNIGHT);
        return rewritten && sameTime ? SAME : different(date, text, clause);
    }

    private static boolean isType(Meaning meaning) {
        return meaning instanceof Meaning.Inferred || meaning instanceof Meaning.ServerType;
    }

    private static Result types(Meaning left, Meaning right, String clause) {
        boolean made = left instanceof Meaning.Inferred && right instanceof Meaning.ServerType
                || right instanceof Meaning.Inferred && left instanceof Meaning.ServerType;
        if (made || left.text().equals(right.text())) {
            return SAME;
        }
        return left instanceof Meaning.Inferred || right instanceof Meaning.Inferred
                ? unknown("the type of a literal depends on columns", left, right, clause)
                : different(left, right, clause);
    }

    /** A name that StarRocks made up can be told from a given one only if it looks like no name that people give. */
    private static Result columnNames(Meaning.ColumnName left, Meaning.ColumnName right, String clause) {
        if (left.name().equals(right.name())) {
            return SAME;
        }
        Meaning.ColumnName given = left.given() ? left : right;
        boolean madeUp = left.given() != right.given() && !Names.isPlain(given.name());
        return madeUp
                ? unknown("StarRocks' name of a column without an alias", left, right, clause)
                : different(left, right, clause);
    }

    private static Result columns(Meaning left, Meaning right, String clause) {
        if (left instanceof Meaning.Column one && right instanceof Meaning.Column other) {
            return columns(one, other, clause);
        }
        if (left instanceof Meaning.Unresolved one && mayBe(one, right)
                || right instanceof Meaning.Unresolved other && mayBe(other, left)) {
            return unknown("whose column it is cannot be told", left, right, clause);
        }
        return different(left, right, clause);
    }

    private static Result columns(Meaning.Column left, Meaning.Column right, String clause) {
        if (left.variable() != right.variable() || !left.fields().equals(right.fields())) {
            return different(left, right, clause);
        }
        boolean sameName = left.name().equals(right.name());
        if (!left.derived()) {
            return sameName ? SAME : different(left, right, clause);
        }
        if (left.index() != RangeVariable.UNKNOWN && right.index() != RangeVariable.UNKNOWN) {
            boolean samePlace = left.index() == right.index() && (left.index() >= 0 || sameName);
            return samePlace ? SAME : different(left, right, clause);
        }
        return sameName ? SAME : unknown("the columns of a query within are not known", left, right, clause);
    }

    private static boolean mayBe(Meaning.Unresolved unresolved, Meaning other) {
        String last = unresolved.parts().get(unresolved.parts().size() - 1);
        if (other instanceof Meaning.Column column) {
            List<String> fields = column.fields();
            return last.equals(fields.isEmpty() ? column.name() : fields.get(fields.size() - 1));
        }
        if (other instanceof Meaning.Unresolved parts) {
            return last.equals(parts.parts().get(parts.parts().size() - 1));
        }
        return other instanceof Meaning.Node && !unresolved.missing();
    }

    private static Result different(Meaning left, Meaning right, String clause) {
        return new Result(Verdict.DIFFERENT, "in " + clause + ": " + shown(left) + " / " + shown(right));
    }

    private static Result unknown(String why, Meaning left, Meaning right, String clause) {
        return new Result(Verdict.UNKNOWN, why + ", in " + clause + ": " + shown(left) + " / " + shown(right));
    }

    private static String shown(Meaning meaning) {
        String text = Objects.requireNonNull(meaning.text());
        return text.length() <= SHOWN_LENGTH ? text : text.substring(0, SHOWN_LENGTH - 1) + "…";
    }
}
