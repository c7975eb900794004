// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.Listing;
import io.rockform.cli.console.TextOutput;
import io.rockform.verb.Ping;
import io.rockform.verb.PingRequest;
import io.rockform.verb.PingResult;
import java.util.Locale;
import picocli.CommandLine.Command;

/** {@code rockform ping}. */
@Command(name = "ping", sortOptions = false, description = "Can we connect, and to what?")
final class PingCommand extends VerbCommand<PingResult> {
    PingCommand(Context context) {
        super(context);
    }

    @Override
    PingResult run(Context context) {
        return new Ping().run(context.invocation(), new PingRequest());
    }

    @Override
    boolean isForEachDatabase() {
        return true;
    }

    @Override
    void print(PingResult result, TextOutput out) {
        String backends =
                result.aliveBackends() == null ? "" : ", " + TextOutput.count(result.aliveBackends(), "alive backend");
        String mode = result.runMode().name().toLowerCase(Locale.ROOT).replace('_', '-');
        out.line(result.database() + " answers in " + Listing.seconds(result.roundTrip()));
        out.line("StarRocks " + result.version() + ", " + mode + backends);
    }
}
