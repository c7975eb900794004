// SPDX-License-Identifier: Apache-2.0
/**
 * Tells an operation in a line for people, and what it may cost.
 */
@NullMarked
package io.rockform.operation.describe;

import org.jspecify.annotations.NullMarked;
