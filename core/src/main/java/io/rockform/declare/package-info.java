// SPDX-License-Identifier: Apache-2.0
/**
 * The declared schema: builder, annotated classes, SQL text.
 */
@NullMarked
package io.rockform.declare;

import org.jspecify.annotations.NullMarked;
