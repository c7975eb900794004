// SPDX-License-Identifier: Apache-2.0
/** The tables of {@code information_schema}, made of the catalog when they are asked for. */
@NullMarked
package io.rockform.sandbox.information;

import org.jspecify.annotations.NullMarked;
