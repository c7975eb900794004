// SPDX-License-Identifier: Apache-2.0
/**
 * Running revisions: what they do, planned; statements sent, journaled and waited for; interrupted runs taken up again;
 * scripts for others to run.
 */
@NullMarked
package io.rockform.run;

import org.jspecify.annotations.NullMarked;
