// SPDX-License-Identifier: Apache-2.0
/** A schema as a page for people: what is in it, and what is made of what. */
@NullMarked
package io.rockform.documentation;

import org.jspecify.annotations.NullMarked;
