// SPDX-License-Identifier: Apache-2.0
/**
 * Benchmarks. The figures are in docs/benchmarks.md.
 */
@NullMarked
package io.rockform.bench;

import org.jspecify.annotations.NullMarked;
