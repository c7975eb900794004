// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.profile.ServerProfile;
import java.util.Objects;

/**
 * Where two schemas are compared.
 *
 * @param database the name of the default database, which a query may name although a model never must; empty if there is
 *     none
 */
public record ComparisonContext(ServerProfile profile, String database) {
    public ComparisonContext {
        Objects.requireNonNull(profile);
        Objects.requireNonNull(database);
    }
}
