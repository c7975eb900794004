// SPDX-License-Identifier: Apache-2.0
/**
 * What a server makes of a declaration, and how it prints what it holds: the defaults that it fills in, its names for
 * types, the exact layout of SHOW CREATE.
 */
@NullMarked
package io.rockform.ddl.server;

import org.jspecify.annotations.NullMarked;
