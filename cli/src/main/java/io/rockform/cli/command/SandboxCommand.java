// SPDX-License-Identifier: Apache-2.0
package io.rockform.cli.command;

import io.rockform.cli.console.Context;
import io.rockform.cli.console.Interruption;
import io.rockform.cli.json.JsonOutput;
import io.rockform.problem.ExitCode;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.sandbox.Sandbox;
import io.rockform.sandbox.SandboxOptions;
import io.rockform.sandbox.Tls;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.verb.VerbResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rockform sandbox}. */
@Command(name = "sandbox", sortOptions = false, description = "Run a server that answers like StarRocks, until Ctrl-C.")
final class SandboxCommand implements Callable<Integer> {
    /** Made if the command names none. */
    private static final String DATABASE = "mydatabase";

    private final Context context;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "9030",
            description = "Where to listen; 0 for a free one.")
    private int port;

    @Option(names = "--data", paramLabel = "DIR", description = "Where its data are kept; in memory otherwise.")
    private @Nullable Path data;

    @Option(names = "--server-version", paramLabel = "V", description = "The StarRocks that it answers as.")
    private @Nullable String version;

    @Option(names = "--job-time", paramLabel = "MS", description = "How many milliseconds a schema-change job takes.")
    private @Nullable Integer jobTime;

    @Option(names = "--tls", description = "Offer TLS, with a fresh certificate that signs itself.")
    private boolean tls;

    @Option(
            names = "--tls-key-store",
            paramLabel = "FILE",
            description = "Offer TLS with this PKCS12 or JKS key store.")
    private @Nullable Path keyStore;

    @Option(
            names = "--tls-key-store-password",
            paramLabel = "P",
            defaultValue = "",
            description = "The password of the key store and its key.")
    private String keyStorePassword = "";

    SandboxCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        Interruption interruption = context.console().interruption();
        interruption.stopInOrder();
        List<String> databases = context.options().databases().isEmpty()
                ? List.of(DATABASE)
                : context.options().databases();
        try (Sandbox sandbox = Sandbox.start(options())) {
            databases.forEach(sandbox::createDatabase);
            told(databases.stream().map(sandbox::url).toList());
            context.console().out().flush();
            interruption.await();
        }
        return ExitCode.DONE.value();
    }

    /** @param urls one for each database */
    private record SandboxResult(List<String> urls) implements VerbResult {}

    private void told(List<String> urls) {
        if (context.options().json()) {
            context.console().out().print(JsonOutput.result(new SandboxResult(urls), context.secrets()));
        } else {
            urls.forEach(url -> context.results().line("The sandbox listens at " + url));
            context.results().line("Ctrl-C stops it.");
        }
    }

    private SandboxOptions options() {
        SandboxOptions options = SandboxOptions.defaults().withPort(port);
        if (data != null) {
            options = options.withData(context.console().directory().resolve(data));
        }
        if (jobTime != null) {
            options = options.withJobDuration(Duration.ofMillis(jobTime));
        }
        if (keyStore != null) {
            options = options.withTls(Tls.of(context.console().directory().resolve(keyStore), keyStorePassword));
        } else if (tls) {
            options = options.withTls(Tls.selfSigned());
        }
        return version == null ? options : options.withVersion(named(version));
    }

    private static ServerVersion named(String name) {
        return ServerVersion.named(name)
                .orElseThrow(
                        () -> new RockformException(Problem.of(ProblemCode.USAGE, "the sandbox has no version " + name)
                                .remedy("It has " + ServerVersion.titles() + ".")));
    }
}
