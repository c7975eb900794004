// SPDX-License-Identifier: Apache-2.0
/**
 * {@code rockform quickstart}: the main job from start to end, shown and checked step by step.
 */
@NullMarked
package io.rockform.cli.quickstart;

import org.jspecify.annotations.NullMarked;
