// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.console;

import io.rockform.plan.Job;
import java.io.IOException;
import java.util.List;

/** Asks, after Ctrl-C, what is to become of the jobs that run. Where nobody can be asked they are left running. */
final class JobQuestion {
    private static final int TENTHS_TO_ANSWER = 200;

    private final Console console;

    JobQuestion(Console console) {
        this.console = console;
    }

    /** @return whether to cancel them; an answer that does not come is no */
    boolean cancels(List<Job> running) {
        if (!console.inIsTerminal() || !console.errIsTerminal()) {
            return false;
        }
        String tables = String.join(
                ", ", running.stream().map(job -> job.table().toString()).toList());
        console.err()
                .print("\nA job runs on " + tables
                        + ". It can go on; the next run waits for it. Cancel it instead? [y/N] ");
        console.err().flush();
        try {
            for (int tenth = 0; tenth < TENTHS_TO_ANSWER; tenth++) {
                if (console.in().available() > 0) {
                    int answer = console.in().read();
                    return answer == 'y' || answer == 'Y';
                }
                Thread.sleep(100);
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
