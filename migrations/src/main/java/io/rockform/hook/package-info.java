// SPDX-License-Identifier: Apache-2.0
/**
 * The user's own code in what Rockform does: which objects take part, what generated revisions say, what happens around
 * revisions and statements, which types Java fields have.
 */
@NullMarked
package io.rockform.hook;

import org.jspecify.annotations.NullMarked;
