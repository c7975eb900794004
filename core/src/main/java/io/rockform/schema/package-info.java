// SPDX-License-Identifier: Apache-2.0
/**
 * The schema as an immutable value: tables, views and materialized views, free of connections and files.
 */
@NullMarked
package io.rockform.schema;

import org.jspecify.annotations.NullMarked;
