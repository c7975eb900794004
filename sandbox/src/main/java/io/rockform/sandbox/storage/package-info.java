// SPDX-License-Identifier: Apache-2.0
/**
 * Where the sandbox keeps its catalog: a log of changes in one file, which survives a kill at any moment, or nowhere.
 */
@NullMarked
package io.rockform.sandbox.storage;

import org.jspecify.annotations.NullMarked;
