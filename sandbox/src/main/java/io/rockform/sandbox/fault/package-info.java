// SPDX-License-Identifier: Apache-2.0
/**
 * What goes wrong on demand, so that tests meet it: jobs that are slow, stuck, cancelled or lost, statements that are slow or
 * refused, connections that are cut, the server's restart. Asked for by {@link io.rockform.sandbox.fault.Faults}, or by the
 * control statements of {@code ROCKFORM} from any client.
 */
@NullMarked
package io.rockform.sandbox.fault;

import org.jspecify.annotations.NullMarked;
