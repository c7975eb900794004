// SPDX-License-Identifier: Apache-2.0
/**
 * A JUnit 5 extension that gives tests a sandbox. JUnit is needed only by those who use it.
 */
@NullMarked
package io.rockform.sandbox.junit;

import org.jspecify.annotations.NullMarked;
