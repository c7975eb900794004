// SPDX-License-Identifier: Apache-2.0
/**
 * Writes an operation as the statements of a server version.
 */
@NullMarked
package io.rockform.operation.sql;

import org.jspecify.annotations.NullMarked;
