// SPDX-License-Identifier: Apache-2.0
/**
 * A project on disk: where it is, what {@code rockform.toml} says, how a new one begins.
 */
@NullMarked
package io.rockform.project;

import org.jspecify.annotations.NullMarked;
