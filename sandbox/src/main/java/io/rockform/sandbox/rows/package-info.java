// SPDX-License-Identifier: Apache-2.0
/**
 * The rows of tables, carried by an embedded H2 that is started when the first statement needs it.
 */
@NullMarked
package io.rockform.sandbox.rows;

import org.jspecify.annotations.NullMarked;
