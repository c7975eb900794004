// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.project.Configuration;
import io.rockform.project.FilePlaces;
import io.rockform.project.ProjectTemplate;
import io.rockform.project.ProjectTemplate.Contents;
import io.rockform.project.ProjectTemplate.Outcome;
import io.rockform.server.ServerUrl;

/** {@code rockform init}: a new project in the invocation's directory, of nothing or of what exists. */
public final class Init implements Verb<InitRequest, InitResult> {
    @Override
    public InitResult run(Invocation invocation, InitRequest request) {
        String url = invocation.url() == null ? Configuration.SANDBOX : invocation.url();
        ServerUrl.parse(url);
        if (request.existing() != null) {
            return new ExistingDatabase(invocation, url, request, request.existing()).adopted();
        }
        Outcome outcome = ProjectTemplate.write(
                invocation.directory(),
                new Contents(url, request.form()),
                request.dryRun(),
                new FilePlaces(invocation.directory()));
        return new InitResult(
                invocation.directory().toAbsolutePath().normalize(),
                outcome.written(),
                outcome.kept(),
                null,
                request.dryRun());
    }
}
