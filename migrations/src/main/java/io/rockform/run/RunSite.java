// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.project.RunSettings;
import io.rockform.server.JobWatch;
import java.time.InstantSource;

/**
 * What the parts of a run work with.
 *
 * @param database changes nothing once the lock is lost
 */
record RunSite(
        Database database,
        RunSettings settings,
        CancellableClock clock,
        InstantSource instants,
        RunListener listener,
        JobProgress progress) {
    JobWatch watch() {
        return new JobWatch(database.session(), clock, settings.jobs());
    }
}
