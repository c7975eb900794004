// SPDX-License-Identifier: Apache-2.0
/** What the modules and packages may use; this module sees them all. */
@NullMarked
package io.rockform.architecture;

import org.jspecify.annotations.NullMarked;
