// SPDX-License-Identifier: Apache-2.0
/** The packed command, run as a process: what only shows there. Run by {@code mvn verify}. */
@NullMarked
package io.rockform.acceptance;

import org.jspecify.annotations.NullMarked;
