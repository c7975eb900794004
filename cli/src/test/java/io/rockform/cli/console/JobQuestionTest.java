// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.plan.Job;
import io.rockform.plan.JobKind;
import io.rockform.schema.ObjectName;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobQuestionTest {
    private static final List<Job> JOBS = List.of(new Job(JobKind.COLUMN, ObjectName.of("t")));

    @ParameterizedTest
    @CsvSource({"012, y, true, true", "012, n, false, true", "2, y, false, false", "01, y, false, false"})
    void asksWhereSomebodyCanAnswer(String terminals, String answer, boolean cancels, boolean asked) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream((answer + "\n").getBytes(StandardCharsets.UTF_8)),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("ROCKFORM_TERMINAL", terminals),
                Path.of("."),
                new Interruption());
        assertThat(new JobQuestion(console).cancels(JOBS)).isEqualTo(cancels);
        assertThat(err.toString(StandardCharsets.UTF_8).contains("A job runs on t."))
                .isEqualTo(asked);
    }
}
