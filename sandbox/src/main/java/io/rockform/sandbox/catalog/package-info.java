// SPDX-License-Identifier: Apache-2.0
/**
 * The sandbox's catalog as an immutable value (databases, their objects, schema-change jobs), and where it is kept.
 */
@NullMarked
package io.rockform.sandbox.catalog;

import org.jspecify.annotations.NullMarked;
