// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.query.tree.Query;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryParserTest {
    @Test
    void everyRecordedBodyParses() {
        List<String> failures = new ArrayList<>();
        int bodies = 0;
        for (RecordedQueries.Recorded recorded : RecordedQueries.all()) {
            boolean syntaxError =
                    recorded.refused() != null && recorded.refused().contains("syntax error");
            if (!syntaxError) {
                bodies++;
                tryParse(recorded.declared(), recorded, failures);
            }
            if (recorded.stored() != null) {
                bodies++;
                tryParse(recorded.stored(), recorded, failures);
            }
        }
        System.out.println("query bodies that parse: " + (bodies - failures.size()) + " of " + bodies);
        assertThat(failures).isEmpty();
        assertThat(bodies).isGreaterThan(600);
    }

    private static void tryParse(String body, RecordedQueries.Recorded recorded, List<String> failures) {
        try {
            QueryParser.parse(body);
        } catch (RockformException failure) {
            failures.add(recorded + "\n  " + body + "\n  " + failure.getMessage());
        }
    }

    @Test
    void whatTheRecordedServersCallASyntaxErrorIsOne() {
        List<String> accepted = new ArrayList<>();
        int refused = 0;
        for (RecordedQueries.Recorded recorded : RecordedQueries.all()) {
            if (recorded.refused() != null
                    && recorded.refused().contains("syntax error")
                    && !recorded.refused().contains("SECURITY")) {
                refused++;
                try {
                    QueryParser.parse(recorded.declared());
                    accepted.add(recorded + "\n  " + recorded.refused());
                } catch (RockformException expected) {
                    assertThat(expected.code()).isEqualTo(ProblemCode.SYNTAX);
                }
            }
        }
        System.out.println("refused by servers and by us: " + (refused - accepted.size()) + " of " + refused);
        assertThat(accepted).isEmpty();
    }

    @Test
    void anErrorNamesPlaceTextAndWhatWasExpected() {
        assertThatThrownBy(() -> QueryParser.parse("SELECT id\nFROM o WHERE ORDER"))
                .isInstanceOf(RockformException.class)
                .hasMessageContaining("line 2, column 14")
                .hasMessageContaining("'ORDER'");
        assertThatThrownBy(() -> QueryParser.parse("SELECT id FROM o LIMIT"))
                .isInstanceOf(RockformException.class)
                .hasMessageContaining(
                        "line 1, column 23: syntax error at the end of the query; expected INTEGER_VALUE");
    }

    @Test
    void aWrittenQueryReadsTheSame() {
        for (RecordedQueries.Recorded recorded : RecordedQueries.all()) {
            for (String body : new String[] {recorded.declared(), recorded.stored()}) {
                if (body != null
                        && (recorded.refused() == null || !recorded.refused().contains("syntax error"))) {
                    Query query = QueryParser.parse(body);
                    String written = QueryWriter.text(query);
                    assertThat(QueryParser.parse(written))
                            .as(recorded + "\n" + written)
                            .isEqualTo(query);
                }
            }
        }
    }
}
