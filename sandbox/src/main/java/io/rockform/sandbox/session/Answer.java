// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a statement is answered with. */
public sealed interface Answer {
    <R> R accept(Visitor<R> visitor);

    /** The statement is done and has no rows. */
    static Done done() {
        return new Done(0, "");
    }

    /**
     * The statement is done and has no rows.
     *
     * @param info text for the client beside the count; empty for none
     */
    record Done(long affectedRows, String info) implements Answer {
        public Done {
            Objects.requireNonNull(info);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDone(this);
        }
    }

    /**
     * A result set.
     *
     * @param rows one text for each column, as the text protocol carries them; null is SQL's NULL
     */
    record Rows(List<ResultColumn> columns, List<List<@Nullable String>> rows) implements Answer {
        public Rows {
            columns = List.copyOf(columns);
            rows = Collections.unmodifiableList(new ArrayList<>(rows));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRows(this);
        }
    }

    /**
     * The statement is refused.
     *
     * @param code MySQL's or StarRocks' error number (facts 12.3)
     * @param sqlState five characters
     */
    record Refused(int code, String sqlState, String message) implements Answer {
        public Refused {
            Objects.requireNonNull(message);
            if (sqlState.length() != 5) {
                throw new IllegalArgumentException("SQLSTATE " + sqlState);
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRefused(this);
        }
    }

    /** One method a kind of answer. */
    interface Visitor<R> {
        R visitDone(Done answer);

        R visitRows(Rows answer);

        R visitRefused(Refused answer);
    }
}
