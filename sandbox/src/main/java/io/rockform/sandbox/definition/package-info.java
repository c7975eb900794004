// SPDX-License-Identifier: Apache-2.0
/** What changes the catalog: CREATE, ALTER, DROP and what belongs to them, with the jobs that go on after their statement. */
@NullMarked
package io.rockform.sandbox.definition;

import org.jspecify.annotations.NullMarked;
