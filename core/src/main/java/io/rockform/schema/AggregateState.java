// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import java.util.List;
import java.util.Objects;

/**
 * The column holds the intermediate state of any aggregate function, such as {@code avg(int)}; StarRocks 3.4 and newer
 * (facts 3.4).
 *
 * @param function in lower case, as servers print it
 * @param arguments the types that the function is called with
 */
public record AggregateState(String function, List<DataType> arguments) implements Aggregation {
    public AggregateState {
        Objects.requireNonNull(function);
        arguments = List.copyOf(arguments);
    }

    /** Whether the column takes NULL, whatever is said: the state of a count alone is never NULL (facts 3.3). */
    public boolean nullable() {
        return !function.equals("count");
    }
}
