// SPDX-License-Identifier: Apache-2.0
/**
 * Finds what differs between two schemas, by meaning and not by text.
 */
@NullMarked
package io.rockform.compare;

import org.jspecify.annotations.NullMarked;
