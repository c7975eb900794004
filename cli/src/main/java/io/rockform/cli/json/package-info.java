// SPDX-License-Identifier: Apache-2.0
/**
 * Results and errors as JSON. Loaded only when JSON is asked for.
 */
@NullMarked
package io.rockform.cli.json;

import org.jspecify.annotations.NullMarked;
