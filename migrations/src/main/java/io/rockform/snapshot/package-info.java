// SPDX-License-Identifier: Apache-2.0
/**
 * A schema as JSON: complete, exact, and with a version of its format.
 */
@NullMarked
package io.rockform.snapshot;

import org.jspecify.annotations.NullMarked;
