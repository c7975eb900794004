// SPDX-License-Identifier: Apache-2.0
/**
 * Schemas and operations as source text: revision files, and models in the builder, annotated and SQL styles. What is
 * written compiles without warnings and says exactly what it was made from.
 */
@NullMarked
package io.rockform.codegen;

import org.jspecify.annotations.NullMarked;
