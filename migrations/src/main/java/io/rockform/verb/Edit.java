// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.history.RevisionFile;

/** {@code rockform edit}: the files of revisions, to be opened in an editor. */
public final class Edit implements Verb<EditRequest, EditResult> {
    @Override
    public EditResult run(Invocation invocation, EditRequest request) {
        return new EditResult(Show.named(new Workspace(invocation), request.revision()).stream()
                .map(RevisionFile::file)
                .toList());
    }
}
