// SPDX-License-Identifier: Apache-2.0
/**
 * Java sources of models and revisions: compiled in memory, cached by content, loaded apart from Rockform's own classes.
 */
@NullMarked
package io.rockform.compile;

import org.jspecify.annotations.NullMarked;
