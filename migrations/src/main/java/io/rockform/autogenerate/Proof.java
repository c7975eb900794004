// SPDX-License-Identifier: Apache-2.0
package io.rockform.autogenerate;

import io.rockform.operation.Operation;
import io.rockform.operation.Operation.ExecuteSql;
import java.util.ArrayList;
import java.util.List;

/**
 * What was shown of a new revision before it was written, by the rules by which StarRocks applies or refuses each operation.
 *
 * @param upgrade whether it leads to what is declared
 * @param downgrade whether it gives back what was there; what cannot be undone is told by itself
 * @param unproven what could not be shown
 */
public record Proof(boolean upgrade, boolean downgrade, List<String> unproven) {
    public Proof {
        unproven = List.copyOf(unproven);
    }

    static Proof of(Proposal proposal) {
        List<String> there = new ArrayList<>(sql(proposal.written()));
        proposal.unproven().forEach(left -> there.add("a hook rewrote the upgrade, which leaves undone: " + left));
        List<String> back = new ArrayList<>(sql(proposal.downgrade()));
        List<String> all = new ArrayList<>(there);
        all.addAll(back);
        return new Proof(
                there.isEmpty(), all.isEmpty() && proposal.irreversible().isEmpty(), all);
    }

    /** The effect of SQL of one's own is not known, and so neither is the schema that it leads to. */
    private static List<String> sql(List<Operation> operations) {
        return operations.stream()
                .filter(ExecuteSql.class::isInstance)
                .map(operation -> "what this SQL does: " + ((ExecuteSql) operation).sql())
                .toList();
    }
}
