// SPDX-License-Identifier: Apache-2.0
/**
 * Scenario files: a script of commands and the files that it works with, in one text archive ({@code .txtar}). Each file
 * is one test.
 */
@NullMarked
package io.rockform.testkit.scenario;

import org.jspecify.annotations.NullMarked;
