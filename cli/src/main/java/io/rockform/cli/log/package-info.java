// SPDX-License-Identifier: Apache-2.0
/**
 * What is logged, as lines on the standard error of the command: levels by area, secrets masked. SLF4J finds it.
 */
@NullMarked
package io.rockform.cli.log;

import org.jspecify.annotations.NullMarked;
