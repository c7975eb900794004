// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.fault;

import java.time.Duration;
import java.util.Objects;

/**
 * What becomes of a schema-change job instead of its usual course.
 *
 * @param duration how long it takes until its end
 * @param reason of a job that ends cancelled; empty otherwise
 */
public record JobFault(Kind kind, Duration duration, String reason) {
    /** About as long as a job lives in any test. */
    private static final Duration FOR_EVER = Duration.ofDays(3650);

    public JobFault {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(duration);
        Objects.requireNonNull(reason);
    }

    /** How a job ends. */
    public enum Kind {
        /** It finishes, later than usual. */
        SLOW,
        /** It ends CANCELLED, and the table stays as it was. */
        CANCELLED,
        /** It never ends by itself, only by CANCEL ALTER TABLE. */
        STUCK,
        /** The ALTER is answered, but there is no job and no change, as after a leader that died too early. */
        LOST
    }

    public static JobFault slow(Duration duration) {
        return new JobFault(Kind.SLOW, duration, "");
    }

    /** @param reason what SHOW ALTER TABLE says in Msg */
    public static JobFault cancelled(String reason) {
        return new JobFault(Kind.CANCELLED, Duration.ZERO, reason);
    }

    public static JobFault stuck() {
        return new JobFault(Kind.STUCK, FOR_EVER, "");
    }

    public static JobFault lost() {
        return new JobFault(Kind.LOST, Duration.ZERO, "");
    }
}
