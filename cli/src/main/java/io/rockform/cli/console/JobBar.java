// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.console;

import io.rockform.plan.Job;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on the terminal for a job that the server works on. */
final class JobBar implements AutoCloseable {
    private static final int WHOLE = 100;

    private final ProgressBar bar;
    private final Console console;
    private final Job job;

    JobBar(Console console, Job job) {
        this.console = console;
        this.job = job;
        this.bar = new ProgressBarBuilder()
                .setTaskName("        job of " + job.table())
                .setInitialMax(WHOLE)
                .setStyle(ProgressBarStyle.ASCII)
                // The library's own consumer would ask JLine for the width, which the launcher knows.
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, console.width() - 1))
                .build();
    }

    private void draw(String line) {
        console.err().print("\r" + line);
        console.err().flush();
    }

    Job job() {
        return job;
    }

    void show(String state, @Nullable Integer percent) {
        bar.setExtraMessage(" " + state);
        bar.stepTo(percent == null ? 0 : percent);
    }

    @Override
    public void close() {
        bar.close();
        console.err().print("\n");
    }
}
