// SPDX-License-Identifier: Apache-2.0
/** What SHOW and DESCRIBE answer. */
@NullMarked
package io.rockform.sandbox.show;

import org.jspecify.annotations.NullMarked;
