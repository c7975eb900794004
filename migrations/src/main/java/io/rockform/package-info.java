// SPDX-License-Identifier: Apache-2.0
/**
 * The front door: connect to a database, create declared models in it, run revisions.
 */
@NullMarked
package io.rockform;

import org.jspecify.annotations.NullMarked;
