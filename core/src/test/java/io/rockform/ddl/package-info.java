// SPDX-License-Identifier: Apache-2.0
/**
 * Tests of the DDL: on what servers answered, on random schemas, on damaged text.
 */
@NullMarked
package io.rockform.ddl;

import org.jspecify.annotations.NullMarked;
