// SPDX-License-Identifier: Apache-2.0
/**
 * What takes part in a comparison and what does not, which attributes are managed, and what each environment overrides.
 */
@NullMarked
package io.rockform.policy;

import org.jspecify.annotations.NullMarked;
