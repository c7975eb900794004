// SPDX-License-Identifier: Apache-2.0
/**
 * The documentation says what is so.
 */
@NullMarked
package io.rockform.docs;

import org.jspecify.annotations.NullMarked;
