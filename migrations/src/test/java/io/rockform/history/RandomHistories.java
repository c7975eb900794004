// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Histories with branches, merges and dependencies, made of a seed. */
final class RandomHistories {
    private RandomHistories() {}

    static RevisionFile revision(String id, String... parents) {
        return new RevisionFile(
                id,
                List.of(parents),
                "does " + id,
                "",
                List.of(),
                List.of(),
                List.of(),
                "C" + id,
                Path.of(id + ".java"),
                1);
    }

    /** In random order. */
    static List<RevisionFile> of(Random random, int size) {
        List<RevisionFile> revisions = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            Set<String> parents = new LinkedHashSet<>();
            for (int count = random.nextInt(3); count > 0 && number > 0; count--) {
                parents.add(revisions.get(random.nextInt(number)).id());
            }
            List<String> dependsOn = number > 0 && random.nextInt(5) == 0
                    ? List.of(revisions.get(random.nextInt(number)).id())
                    : List.of();
            String id = Integer.toHexString(random.nextInt(0x10000) + 0x10000) + number;
            revisions.add(new RevisionFile(
                    id, List.copyOf(parents), "", "", List.of(), dependsOn, List.of(), "C", Path.of(id + ".java"), 1));
        }
        Collections.shuffle(revisions, random);
        return revisions;
    }
}
