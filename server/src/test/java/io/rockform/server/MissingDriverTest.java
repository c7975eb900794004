// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import org.junit.jupiter.api.Test;

class MissingDriverTest {
    /** This module has no driver of MySQL, as a user may have none. */
    @Test
    void a_url_that_no_driver_knows_is_said_without_its_password() {
        assertThatThrownBy(() -> ServerConnection.open("jdbc:mysql://ann:hidden@127.0.0.1:1/d"))
                .isInstanceOfSatisfying(RockformException.class, e -> {
                    assertThat(e.code()).isEqualTo(ProblemCode.CONFIGURATION);
                    assertThat(e.getMessage())
                            .contains("no JDBC driver on the class path")
                            .doesNotContain("hidden");
                });
    }
}
