// SPDX-License-Identifier: Apache-2.0
/**
 * Applies an operation to a schema, or refuses it with StarRocks' own rule and wording.
 */
@NullMarked
package io.rockform.operation.apply;

import org.jspecify.annotations.NullMarked;
