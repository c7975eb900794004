// SPDX-License-Identifier: Apache-2.0
/**
 * Revisions written from what differs, proved before they are written.
 */
@NullMarked
package io.rockform.autogenerate;

import org.jspecify.annotations.NullMarked;
