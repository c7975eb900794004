// SPDX-License-Identifier: Apache-2.0
package io.rockform.query.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item between SELECT and FROM. */
public sealed interface SelectItem {
    <R> R accept(Visitor<R> visitor);

    /** One method a kind of item. */
    interface Visitor<R> {
        R visitAllColumns(AllColumns item);

        R visitOutput(Output item);
    }

    /**
     * {@code *} or {@code t.*}.
     *
     * @param qualifier the parts of the name before the star; empty if there is none
     * @param except the columns left out
     */
    record AllColumns(List<String> qualifier, List<String> except) implements SelectItem {
        public AllColumns {
            qualifier = List.copyOf(qualifier);
            except = List.copyOf(except);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAllColumns(this);
        }
    }

    /** @param alias null if none was given */
    record Output(Expression expression, @Nullable String alias) implements SelectItem {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitOutput(this);
        }
    }
}
