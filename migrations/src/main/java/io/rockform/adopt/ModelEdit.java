// SPDX-License-Identifier: Apache-2.0
package io.rockform.adopt;

import io.rockform.schema.ObjectName;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the models need so that they declare an object as it is now.
 *
 * @param place where the object is declared, for people; empty for one that is new
 * @param text a unified diff: of the file for SQL, ready for {@code git apply} or {@code patch}; for Java of the code that
 *     declares the object, as Rockform would write it
 * @param file the file that the patch is for; null where only the changed code is shown
 * @param patched the whole file afterwards; null there, and where it is to be deleted
 */
public record ModelEdit(
        ObjectName object,
        String place,
        String text,
        @Nullable Path file,
        @Nullable String patched) {
    public ModelEdit {
        Objects.requireNonNull(object);
        Objects.requireNonNull(place);
        Objects.requireNonNull(text);
    }
}
