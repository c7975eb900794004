// SPDX-License-Identifier: Apache-2.0
/** What somebody changed by hand on a server, brought into revisions and models. */
@NullMarked
package io.rockform.adopt;

import org.jspecify.annotations.NullMarked;
