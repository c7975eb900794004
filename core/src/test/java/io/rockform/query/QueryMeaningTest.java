// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.query.QueryMeaning.Result;
import io.rockform.query.QueryMeaning.Verdict;
import io.rockform.query.RecordedQueries.Recorded;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryMeaningTest {
    @Test
    void whatTheServerStoredMeansWhatWasDeclared() {
        List<String> failures = new ArrayList<>();
        int compared = 0;
        for (Recorded recorded : RecordedQueries.all()) {
            if (recorded.stored() == null) {
                continue;
            }
            compared++;
            Result result = QueryMeaning.compare(recorded.declared(), recorded.stored(), recorded.relations());
            if (!result.isSame()) {
                failures.add(recorded + "\n  " + recorded.stored() + "\n  " + result);
            }
        }
        System.out.println("declared and stored text the same: " + (compared - failures.size()) + " of " + compared);
        assertThat(failures).isEmpty();
    }

    @Test
    void alsoWithoutACatalogNothingIsCalledDifferent() {
        List<String> failures = new ArrayList<>();
        int compared = 0;
        int same = 0;
        for (Recorded recorded : RecordedQueries.all()) {
            if (recorded.stored() != null) {
                compared++;
                Result result = QueryMeaning.compare(recorded.declared(), recorded.stored(), Relations.unknown("sc"));
                same += result.isSame() ? 1 : 0;
                if (result.verdict() == Verdict.DIFFERENT) {
                    failures.add(recorded + "\n  " + recorded.stored() + "\n  " + result);
                }
            }
        }
        System.out.println("the same without a catalog: " + same + " of " + compared);
        assertThat(failures).isEmpty();
    }
}
