// SPDX-License-Identifier: Apache-2.0
/**
 * What the wire and the engine of the sandbox say to each other: sessions that take SQL text and answer with values.
 */
@NullMarked
package io.rockform.sandbox.session;

import org.jspecify.annotations.NullMarked;
