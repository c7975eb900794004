// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.compare.Conformance.Check;
import io.rockform.testkit.recorded.RecordedScenario;
import io.rockform.testkit.recorded.Recordings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Rockform makes of the recorded declarations is what real servers made of them: every accepted CREATE against the SHOW
 * CREATE, DESC and SHOW FULL COLUMNS that followed it (traps 1, 12 and 16). The bar is 100 % less the named exceptions.
 */
class ConformanceReportTest {
    @ParameterizedTest
    @ValueSource(strings = {"3.3", "3.5", "4.1"})
    void declarationsConformToTheRecordings(String version) {
        Conformance conformance = Conformance.ofDeclarations(version);
        DefinitionReport definitions = new DefinitionReport();
        for (RecordedScenario scenario : Recordings.of(version)) {
            new ScenarioReplay(scenario, conformance, definitions).run();
        }
        System.out.println(conformance.report());
        System.out.println(definitions.report());
        assertThat(conformance.failures()).isEmpty();
        assertThat(conformance.unused()).isEmpty();
        assertThat(conformance.total(Check.SAME)).isGreaterThan(1100);
        assertThat(conformance.total(Check.PRINTED)).isGreaterThan(1000);
        assertThat(conformance.total(Check.DESCRIBED)).isGreaterThan(500);
        assertThat(definitions.wrong()).isEmpty();
        assertThat(definitions.missed()).isEmpty();
        assertThat(definitions.askedOfMutations()).isZero();
        assertThat(definitions.definitions()).isGreaterThan(200);
        assertThat(definitions.asked()).isZero();
    }
}
