// SPDX-License-Identifier: Apache-2.0
/**
 * What goes wrong, as users see it: a stable code, what and where, and the way out.
 */
@NullMarked
package io.rockform.problem;

import org.jspecify.annotations.NullMarked;
