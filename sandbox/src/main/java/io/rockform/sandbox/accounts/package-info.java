// SPDX-License-Identifier: Apache-2.0
/** Statements on users, roles and privileges. */
@NullMarked
package io.rockform.sandbox.accounts;

import org.jspecify.annotations.NullMarked;
