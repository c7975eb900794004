// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.compare.AlterReplay.AcceptedAlter;
import io.rockform.compare.Conformance.Check;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import io.rockform.testkit.recorded.RecordedScenario;
import io.rockform.testkit.recorded.Recordings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every recorded ALTER. What the server took gives, applied, what it showed afterwards; what it refused is refused in its words;
 * and comparing what was before with what came after finds statements that the server took. The bar is 100 % less the named
 * exceptions.
 */
class RecordedAlterTest {
    @ParameterizedTest
    @ValueSource(strings = {"3.3", "3.5", "4.1"})
    void altersAreAppliedRefusedAndFoundAsRecorded(String version) {
        ServerProfile profile =
                new ServerProfile(StarRocksVersion.parse(version).orElseThrow(), RunMode.SHARED_NOTHING, 3);
        Conformance conformance = Conformance.ofAlters(version);
        List<AcceptedAlter> accepted = new ArrayList<>();
        for (RecordedScenario scenario : Recordings.of(version)) {
            new AlterReplay(scenario, profile, conformance, accepted::add).run();
        }
        new FoundAlters(accepted, profile, conformance).check();
        System.out.println(conformance.report());
        assertThat(conformance.failures()).isEmpty();
        assertThat(conformance.unused()).isEmpty();
        assertThat(conformance.total(Check.APPLIED)).isGreaterThan(500);
        assertThat(conformance.total(Check.REFUSED)).isGreaterThan(1000);
        assertThat(conformance.total(Check.SHOWN)).isGreaterThan(430);
    }
}
