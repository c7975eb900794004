// SPDX-License-Identifier: Apache-2.0
/**
 * The closed set of changes to a schema. An operation is data; what can be done with one lives in the interpreters beside it.
 */
@NullMarked
package io.rockform.operation;

import org.jspecify.annotations.NullMarked;
