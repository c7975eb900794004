// SPDX-License-Identifier: Apache-2.0
/**
 * Ordered steps with their statements, jobs and risks; the runner executes them and derives nothing.
 */
@NullMarked
package io.rockform.plan;

import org.jspecify.annotations.NullMarked;
