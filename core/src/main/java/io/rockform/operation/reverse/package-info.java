// SPDX-License-Identifier: Apache-2.0
/**
 * Finds the operations that undo an operation.
 */
@NullMarked
package io.rockform.operation.reverse;

import org.jspecify.annotations.NullMarked;
