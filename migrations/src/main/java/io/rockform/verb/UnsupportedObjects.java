// SPDX-License-Identifier: Apache-2.0
package io.rockform.verb;

import io.rockform.problem.RockformException;
import io.rockform.server.UnsupportedObject;
import io.rockform.source.SourcedSchema;

/** For verbs whose answer would be wrong without an object that Rockform cannot reproduce. */
final class UnsupportedObjects {
    private UnsupportedObjects() {}

    /** @throws RockformException naming every one of them */
    static void refuse(SourcedSchema source) {
        if (!source.unsupported().isEmpty()) {
            throw new RockformException(
                    source.unsupported().stream()
                            .map(UnsupportedObject::problem)
                            .toList(),
                    null);
        }
    }
}
