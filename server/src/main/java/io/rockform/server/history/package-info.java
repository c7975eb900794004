// SPDX-License-Identifier: Apache-2.0
/**
 * What Rockform keeps in the database itself: which revisions are applied, what every run did, and who may run now.
 */
@NullMarked
package io.rockform.server.history;

import org.jspecify.annotations.NullMarked;
