// SPDX-License-Identifier: Apache-2.0
/** What Alembic has left in a directory: scripts, read and never run. */
@NullMarked
package io.rockform.alembic;

import org.jspecify.annotations.NullMarked;
