// SPDX-License-Identifier: Apache-2.0
/**
 * SQL text as words and signs: enough to tell statements apart and to read the short ones. DDL is read by the core's parser.
 */
@NullMarked
package io.rockform.sandbox.text;

import org.jspecify.annotations.NullMarked;
