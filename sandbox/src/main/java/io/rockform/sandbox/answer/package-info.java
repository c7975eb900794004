// SPDX-License-Identifier: Apache-2.0
/**
 * How answers are made: refusals as recorded, results row by row.
 */
@NullMarked
package io.rockform.sandbox.answer;

import org.jspecify.annotations.NullMarked;
