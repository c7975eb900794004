// SPDX-License-Identifier: Apache-2.0
/**
 * An embedded server that speaks the MySQL wire protocol and answers like a StarRocks frontend.
 */
@NullMarked
package io.rockform.sandbox;

import org.jspecify.annotations.NullMarked;
