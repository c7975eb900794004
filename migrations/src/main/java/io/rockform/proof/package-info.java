// SPDX-License-Identifier: Apache-2.0
/**
 * Proofs that are run, not only thought: what a proposal does, tried in the sandbox over the wire.
 */
@NullMarked
package io.rockform.proof;

import org.jspecify.annotations.NullMarked;
