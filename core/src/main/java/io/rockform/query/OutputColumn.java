// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A column of a query's result.
 *
 * @param position from 0
 * @param expression what it is; null if it comes from a star or a set operation
 * @param source the column that a star stands for; null if it comes from elsewhere
 */
record OutputColumn(int position, String name, @Nullable Expression expression, Target.@Nullable Source source) {}
