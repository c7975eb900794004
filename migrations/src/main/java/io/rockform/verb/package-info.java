// SPDX-License-Identifier: Apache-2.0
/**
 * Every verb of Rockform as a library call. A verb {@code X} is a class {@code X implements Verb<XRequest, XResult>}; what
 * surrounds the call is an {@link io.rockform.verb.Invocation}. Nothing is printed here: progress goes to a
 * {@link io.rockform.run.RunListener}, the outcome is a record, and what goes wrong is a
 * {@link io.rockform.problem.RockformException}.
 */
@NullMarked
package io.rockform.verb;

import org.jspecify.annotations.NullMarked;
