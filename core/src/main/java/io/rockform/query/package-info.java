// SPDX-License-Identifier: Apache-2.0
/**
 * Query bodies of views and materialized views: parse, resolve against a catalog, write as StarRocks stores them, compare by meaning.
 */
@NullMarked
package io.rockform.query;

import org.jspecify.annotations.NullMarked;
