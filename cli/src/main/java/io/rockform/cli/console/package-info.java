// SPDX-License-Identifier: Apache-2.0
/**
 * What commands share: streams and terminal, the options that all have, how things are listed, progress, Ctrl-C.
 */
@NullMarked
package io.rockform.cli.console;

import org.jspecify.annotations.NullMarked;
