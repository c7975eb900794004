// SPDX-License-Identifier: Apache-2.0
/**
 * StarRocks' own rules for CREATE, checked before any server is asked.
 */
@NullMarked
package io.rockform.ddl.validate;

import org.jspecify.annotations.NullMarked;
