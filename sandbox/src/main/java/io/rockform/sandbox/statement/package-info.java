// SPDX-License-Identifier: Apache-2.0
/** Tells the families of statements apart, and has those that are about neither objects nor users. */
@NullMarked
package io.rockform.sandbox.statement;

import org.jspecify.annotations.NullMarked;
