// SPDX-License-Identifier: Apache-2.0
/**
 * A StarRocks server over JDBC: its URL, connection, profile, objects, statements and jobs.
 */
@NullMarked
package io.rockform.server;

import org.jspecify.annotations.NullMarked;
