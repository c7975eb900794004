// SPDX-License-Identifier: Apache-2.0
/**
 * What answers the statements: sessions, one small class for each family of statements, on the catalog.
 */
@NullMarked
package io.rockform.sandbox.engine;

import org.jspecify.annotations.NullMarked;
