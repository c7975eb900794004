// SPDX-License-Identifier: Apache-2.0
package io.rockform.autogenerate;

import io.rockform.operation.Operation;
import io.rockform.operation.Operation.ExecuteSql;
import io.rockform.operation.Operation.RunCode;
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
        List<String> there = new ArrayList<>(unknown(proposal.written()));
        proposal.unproven().forEach(left -> there.add("a hook rewrote the upgrade, which leaves undone: " + left));
        List<String> back = new ArrayList<>(unknown(proposal.downgrade()));
        List<String> all = new ArrayList<>(there);
        all.addAll(back);
        return new Proof(
                there.isEmpty(), all.isEmpty() && proposal.irreversible().isEmpty(), all);
    }

    /** The effect of SQL and of code of one's own is not known, and so neither is the schema that it leads to. */
    private static List<String> unknown(List<Operation> operations) {
        List<String> unknown = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof ExecuteSql execute) {
                unknown.add("what this SQL does: " + execute.sql());
            } else if (operation instanceof RunCode code) {
                unknown.add("what this code does: " + code.title());
            }
        }
        return unknown;
    }
}
