// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.history.RevisionFile;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/** {@code rockform edit}: the files of revisions, to be opened in an editor. */
public final class Edit implements Verb<EditRequest, EditResult> {
    @Override
    public EditResult run(Invocation invocation, EditRequest request) {
        return new EditResult(Show.named(new Workspace(invocation), request.revision()).stream()
                .map(Edit::source)
                .toList());
    }

    /** @throws RockformException if it is what a build made of its source */
    private static Path source(RevisionFile revision) {
        boolean inJar = !revision.file().getFileSystem().equals(FileSystems.getDefault());
        if (inJar || revision.form() == RevisionFile.Form.CLASS) {
            throw new RockformException(
                    Problem.of(ProblemCode.USAGE, "revision " + revision.title() + " comes from the class path")
                            .at(revision.file().toString())
                            .remedy("Edit its source: name the directory before the class path, as in revisions ="
                                    + " [\"src/main/java/…\", \"classpath:…\"]"));
        }
        return revision.file();
    }
}
