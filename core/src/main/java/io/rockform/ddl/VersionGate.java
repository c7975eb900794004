// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;

/** Refuses what the server's version does not have. */
record VersionGate(ServerProfile profile) {
    boolean has(Feature feature) {
        return profile.has(feature);
    }

    /** @throws RockformException NOT_IN_THIS_VERSION, naming the feature and the first version that has it */
    void require(Feature feature) {
        if (!has(feature)) {
            throw new RockformException(Problem.of(
                            ProblemCode.NOT_IN_THIS_VERSION,
                            feature.title() + " is not in StarRocks " + profile.version()
                                    + "; the first version with it is " + feature.since())
                    .remedy("Leave it out, or upgrade the cluster."));
        }
    }
}
