// SPDX-License-Identifier: Apache-2.0
/**
 * The {@code rockform} command: thin shells over the verbs of {@code io.rockform.migrations}.
 */
@NullMarked
package io.rockform.cli;

import org.jspecify.annotations.NullMarked;
