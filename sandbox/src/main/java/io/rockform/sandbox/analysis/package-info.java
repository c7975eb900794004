// SPDX-License-Identifier: Apache-2.0
/**
 * What the query of a view gives and reads: existing objects, column types, the stored text.
 */
@NullMarked
package io.rockform.sandbox.analysis;

import org.jspecify.annotations.NullMarked;
