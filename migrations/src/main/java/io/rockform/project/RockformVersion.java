// SPDX-License-Identifier: Apache-2.0
package io.rockform.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of Rockform that runs. */
public final class RockformVersion {
    private RockformVersion() {}

    /** Such as {@code 0.1.0}. */
    public static String current() {
        try (InputStream stream = RockformVersion.class.getResourceAsStream("version.txt")) {
            if (stream == null) {
                throw new IllegalStateException("no resource version.txt");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
