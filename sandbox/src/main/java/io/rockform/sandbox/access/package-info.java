// SPDX-License-Identifier: Apache-2.0
/**
 * Who may do what: users with passwords, their grants and built-in roles, as values of the catalog.
 */
@NullMarked
package io.rockform.sandbox.access;

import org.jspecify.annotations.NullMarked;
