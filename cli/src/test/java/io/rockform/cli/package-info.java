// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.rockform.cli;

import org.jspecify.annotations.NullMarked;
