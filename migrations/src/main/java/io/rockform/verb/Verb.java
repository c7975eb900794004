// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

/**
 * One verb: {@code new Upgrade().run(invocation, new UpgradeRequest("head"))}. Verbs have no state.
 *
 * @param <Q> what is asked for
 * @param <R> what came of it
 */
public interface Verb<Q, R extends VerbResult> {
    /**
     * Does it.
     *
     * @throws io.rockform.problem.RockformException if it cannot be done; what was done until then is in the message
     */
    R run(Invocation invocation, Q request);
}
