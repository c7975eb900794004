// SPDX-License-Identifier: Apache-2.0
package io.rockform.source;

import io.rockform.compare.Comparison;
import io.rockform.compare.DriftedAttribute;
import io.rockform.compare.Finding;
import io.rockform.compare.SchemaDrift;
import io.rockform.declare.Declaration;
import io.rockform.policy.Management;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is there otherwise than the revisions have left it.
 *
 * @param certain whether nothing but other means than revisions can have done it; else SQL of the revisions' own may have
 * @param unknown why it is not known what the revisions have left; null if it is
 */
public record RevisionDrift(
        List<DriftedAttribute> attributes,
        boolean certain,
        @Nullable String unknown) {
    public static final RevisionDrift NONE = new RevisionDrift(List.of(), true, null);

    /** Only a server could tell whether queries mean the same: that is no drift. */
    private static final String UNDECIDED = "query";

    public RevisionDrift {
        attributes = List.copyOf(attributes);
    }

    /** Where the revisions cannot be replayed. */
    public static RevisionDrift unknown(String reason) {
        return new RevisionDrift(List.of(), false, reason);
    }

    /**
     * What differs, as far as it is managed.
     *
     * @param expected what the revisions lead to
     * @param actual as read from a server
     * @param declared the models: what they want, and revisions do not know, is nobody's drift
     */
    public static RevisionDrift of(
            Schema expected,
            boolean certain,
            SourcedSchema actual,
            Schema declared,
            Management management,
            ServerProfile profile) {
        Schema there = actual.schema();
        for (ObjectName name : actual.schema().objects().keySet()) {
            boolean wanted = !isKnown(name, expected) && declared.objects().containsKey(name);
            there = wanted ? there.without(name) : there;
        }
        SourcedSchema agreed = SourcedSchema.of("the revisions", Declaration.of(expected));
        SourceComparison compared = SourceComparison.of(actual.with(there), agreed, profile, management);
        Comparison comparison = compared.from(compared.actual()).comparison();
        List<Finding> findings = comparison.findings().stream()
                .filter(finding -> !finding.attribute().equals(UNDECIDED) && isKnown(finding.object(), expected))
                .toList();
        return new RevisionDrift(
                SchemaDrift.of(
                        new Comparison(comparison.operations(), findings),
                        compared.actual(),
                        compared.declared().schema(),
                        compared.profile()),
                certain,
                null);
    }

    /** What Rockform cannot reproduce is drift only where revisions have made it. */
    private static boolean isKnown(ObjectName object, Schema expected) {
        return expected.objects().containsKey(object);
    }

    public boolean isEmpty() {
        return attributes.isEmpty();
    }
}
