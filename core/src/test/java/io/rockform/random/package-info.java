// SPDX-License-Identifier: Apache-2.0
/** Random schemas, for the laws of this module and of those above it: its test archive holds all of this package. */
@NullMarked
package io.rockform.random;

import org.jspecify.annotations.NullMarked;
