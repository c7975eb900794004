// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.project.DurationText;
import io.rockform.project.OnFailure;
import io.rockform.verb.Invocation;
import io.rockform.verb.RunOptions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of commands that run revisions. */
final class RunningOptions {
    @Option(
            names = "--on-failure",
            paramLabel = "WHAT",
            description = "When a statement has failed: stop, or revert what was done of its revision.")
    private @Nullable OnFailure onFailure;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long the whole run may take, such as 30m.")
    private @Nullable Duration timeout;

    @Option(
            names = "--job-timeout",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long one schema-change job may take.")
    private @Nullable Duration jobTimeout;

    @Option(
            names = "--lock-wait",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long to wait for another run to end; 0s gives up at once.")
    private @Nullable Duration lockWait;

    @Option(
            names = "--parallel-jobs",
            paramLabel = "N",
            description = "How many jobs, of different tables, run at once.")
    private @Nullable Integer parallelJobs;

    @Option(
            names = "--accept-drift",
            description = "Run although the live schema is not the one that the revisions expect.")
    private boolean acceptDrift;

    @Option(names = "--tag", paramLabel = "TEXT", description = "An argument named tag, for revisions and hooks.")
    private @Nullable String tag;

    @Option(
            names = "--accept-changed",
            description = "Record the files as they are now, where they were changed after they were applied.")
    private boolean acceptChanged;

    @Option(names = "--dry-run", description = "Plan against the database, print what would be sent, change nothing.")
    private boolean dryRun;

    RunOptions options() {
        if (parallelJobs != null && parallelJobs < 1) {
            throw new TypeConversionException("--parallel-jobs is at least 1");
        }
        return new RunOptions(
                onFailure, timeout, jobTimeout, lockWait, parallelJobs, acceptDrift, acceptChanged, dryRun);
    }

    /** Reads {@code 30s}, {@code 10m}, {@code 2h}. */
    static final class DurationConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            return DurationText.parse(value)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + value + "' is not a duration; write 500ms, 30s, 10m or 2h"));
        }
    }

    /** The invocation with the tag among its arguments. */
    Invocation tagged(Invocation invocation) {
        return tagged(invocation, tag);
    }

    static Invocation tagged(Invocation invocation, @Nullable String tag) {
        if (tag == null) {
            return invocation;
        }
        Map<String, String> arguments = new LinkedHashMap<>(invocation.arguments());
        arguments.put("tag", tag);
        return invocation.withArguments(arguments);
    }
}
