// SPDX-License-Identifier: Apache-2.0
/**
 * The commands, a class each: options to a request, a result to text. What they do is in {@code io.rockform.verb}.
 */
@NullMarked
package io.rockform.cli.command;

import org.jspecify.annotations.NullMarked;
