// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The map does what a sorted map does, and tells differences as comparing everything would. */
class IdMapTest {
    @Test
    void it_is_a_sorted_map_that_never_changes() {
        Random random = new Random(815);
        IdMap<String> map = IdMap.empty();
        TreeMap<Long, String> expected = new TreeMap<>();
        for (int round = 0; round < 5_000; round++) {
            IdMap<String> before = map;
            TreeMap<Long, String> expectedBefore = new TreeMap<>(expected);
            long id = random.nextInt(20) == 0 ? random.nextLong() >>> 1 : random.nextInt(600);
            if (random.nextInt(5) < 2) {
                map = map.without(id);
                expected.remove(id);
            } else {
                map = map.with(id, "v" + round);
                expected.put(id, "v" + round);
            }
            assertThat(map.get(id).orElse(null)).isEqualTo(expected.get(id));
            if (round % 50 == 49) {
                assertThat(map.values()).isEqualTo(new ArrayList<>(expected.values()));
                assertThat(map.size()).isEqualTo(expected.size());
                assertThat(map.first()).isEqualTo(expected.firstEntry().getValue());
                assertThat(before.values()).isEqualTo(new ArrayList<>(expectedBefore.values()));
            }
        }
    }

    @Test
    void a_difference_leads_from_one_map_to_the_other() {
        Random random = new Random(4711);
        IdMap<String> before = IdMap.empty();
        for (int round = 0; round < 200; round++) {
            IdMap<String> after = before;
            for (int change = random.nextInt(6); change > 0; change--) {
                long id = random.nextInt(30) == 0 ? random.nextInt(1_000_000_000) : random.nextInt(100);
                after = random.nextInt(3) == 0 ? after.without(id) : after.with(id, "v" + random.nextInt());
            }
            TreeMap<Long, String> told = new TreeMap<>();
            TreeMap<Long, Boolean> gone = new TreeMap<>();
            before.difference(after, (id, value) -> {
                if (value == null) {
                    gone.put(id, true);
                } else {
                    told.put(id, value);
                }
            });
            assertThat(told.size() + gone.size()).isLessThan(6);
            IdMap<String> led = before;
            for (long id : gone.keySet()) {
                led = led.without(id);
            }
            for (var entry : told.entrySet()) {
                led = led.with(entry.getKey(), entry.getValue());
            }
            assertThat(led).isEqualTo(after);
            before = after;
        }
    }
}
