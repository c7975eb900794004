// SPDX-License-Identifier: Apache-2.0
/**
 * The syntax tree of queries and scalar expressions: immutable, as written, without positions, so that equal trees mean equal text up to
 * blanks, quoting, keyword case and redundant parentheses.
 */
@NullMarked
package io.rockform.query.tree;

import org.jspecify.annotations.NullMarked;
