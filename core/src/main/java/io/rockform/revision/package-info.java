// SPDX-License-Identifier: Apache-2.0
/**
 * What a revision file is written with: its annotation, its two methods and the operations that they record.
 */
@NullMarked
package io.rockform.revision;

import org.jspecify.annotations.NullMarked;
