// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.rockform.cli.console;

import org.jspecify.annotations.NullMarked;
