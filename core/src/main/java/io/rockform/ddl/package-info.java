// SPDX-License-Identifier: Apache-2.0
/**
 * StarRocks DDL: text in (parse) and text out (write).
 */
@NullMarked
package io.rockform.ddl;

import org.jspecify.annotations.NullMarked;
