// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** It is as a copied map would be, whatever is changed. */
class LayeredMapTest {
    @Test
    void randomChangesGiveWhatACopiedMapGives() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Map<Integer, String> expected = new LinkedHashMap<>();
            for (int key = random.nextInt(200); key > 0; key--) {
                expected.put(key, "base");
            }
            LayeredMap<Integer, String> map = LayeredMap.copyOf(expected);
            for (int change = 0; change < 300; change++) {
                LayeredMap<Integer, String> before = map;
                Map<Integer, String> unchanged = new LinkedHashMap<>(before);
                int key = random.nextInt(250);
                if (random.nextInt(3) == 0) {
                    map = map.without(key);
                    expected.remove(key);
                } else {
                    map = map.with(key, "change " + change);
                    expected.put(key, "change " + change);
                }
                assertThat(map).as("seed %d, change %d", seed, change).isEqualTo(expected);
                assertThat(List.copyOf(map.keySet())).isEqualTo(List.copyOf(expected.keySet()));
                assertThat(map.containsKey(key)).isEqualTo(expected.containsKey(key));
                assertThat(map.get(key)).isEqualTo(expected.get(key));
                assertThat(before).isEqualTo(unchanged);
            }
        }
    }
}
