// SPDX-License-Identifier: Apache-2.0
/**
 * What all statements run in: the server, its sessions, their variables, on the catalog.
 */
@NullMarked
package io.rockform.sandbox.engine;

import org.jspecify.annotations.NullMarked;
