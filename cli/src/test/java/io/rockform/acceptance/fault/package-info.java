// SPDX-License-Identifier: Apache-2.0
/** Runs that are killed, or lose their connection, at every point of every statement. Run by {@code mvn verify}. */
@NullMarked
package io.rockform.acceptance.fault;

import org.jspecify.annotations.NullMarked;
