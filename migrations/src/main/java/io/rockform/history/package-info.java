// SPDX-License-Identifier: Apache-2.0
/**
 * Revision files and the history that they form: read without compiling, ordered, named.
 */
@NullMarked
package io.rockform.history;

import org.jspecify.annotations.NullMarked;
