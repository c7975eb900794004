// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectNameTest {
    @Test
    void everyNameIsReadBackFromItsText() {
        List<ObjectName> names = List.of(
                new ObjectName(null, "orders"),
                new ObjectName("sales", "orders"),
                new ObjectName(null, "a.b"),
                new ObjectName("sales", "a.b"),
                new ObjectName("a.b", "c"),
                new ObjectName("sales", ".."),
                new ObjectName("d-1", "it's \"quoted\""));

        assertThat(names)
                .allSatisfy(name -> assertThat(ObjectName.of(name.toString())).isEqualTo(name));
    }

    @Test
    void backquotesKeepADotInAName() {
        assertThat(ObjectName.of("`a.b`")).isEqualTo(new ObjectName(null, "a.b"));
        assertThat(ObjectName.of("`sales`.`a.b`")).isEqualTo(new ObjectName("sales", "a.b"));
        assertThat(ObjectName.of("sales.orders")).isEqualTo(new ObjectName("sales", "orders"));
    }
}
