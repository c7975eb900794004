// SPDX-License-Identifier: Apache-2.0
/**
 * Replays what real servers answered against sandboxes of the same version.
 */
@NullMarked
package io.rockform.sandbox.conformance;

import org.jspecify.annotations.NullMarked;
