// SPDX-License-Identifier: Apache-2.0
/**
 * What real StarRocks frontends answered, as data for tests.
 */
@NullMarked
package io.rockform.testkit.recorded;

import org.jspecify.annotations.NullMarked;
