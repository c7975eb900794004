// SPDX-License-Identifier: Apache-2.0
package io.rockform.source;

import io.rockform.compare.Comparison;
import io.rockform.compare.Finding;
import io.rockform.compare.SchemaComparison;
import io.rockform.declare.Declaration;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.server.UnsupportedObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares sources. What Rockform cannot reproduce on either side takes no part in the comparison, so that nothing is ever
 * generated for it, and is a finding.
 */
public record SourceComparison(Schema actual, Declaration declared, List<Finding> unsupported, ServerProfile profile) {
    public SourceComparison {
        unsupported = List.copyOf(unsupported);
    }

    /**
     * Sets two sources beside each other.
     *
     * @param offline the profile to go by if neither comes from a server
     */
    public static SourceComparison of(SourcedSchema actual, SourcedSchema declared, ServerProfile offline) {
        Set<ObjectName> left = new LinkedHashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (UnsupportedObject object : actual.unsupported()) {
            String other = declared.schema().find(object.name()).isPresent() ? "declared" : "not declared";
            findings.add(finding(object, "there", other));
            left.add(object.name());
        }
        for (UnsupportedObject object : declared.unsupported()) {
            String other = actual.schema().find(object.name()).isPresent() ? "there" : "not there";
            findings.add(finding(object, other, "declared"));
            left.add(object.name());
        }
        ServerProfile profile = actual.profile() != null ? actual.profile() : declared.profile();
        return new SourceComparison(
                without(actual.schema(), left),
                new Declaration(
                        without(declared.schema(), left), declared.declaration().renames()),
                findings,
                profile == null ? offline : profile);
    }

    private static Schema without(Schema schema, Set<ObjectName> names) {
        Schema reduced = schema;
        for (ObjectName name : names) {
            reduced = reduced.without(name);
        }
        return reduced;
    }

    private static Finding finding(UnsupportedObject object, String actual, String declared) {
        return new Finding(
                object.name(),
                object.kind().title(),
                actual,
                declared,
                object.reason(),
                "Rockform leaves it alone; change it by SQL of your own: op.execute(\"…\")");
    }

    /** What differs, with the unsupported objects among the findings. */
    public Comparison compare() {
        Comparison comparison = SchemaComparison.compare(actual, declared, profile);
        List<Finding> findings = new ArrayList<>(unsupported);
        findings.addAll(comparison.findings());
        return new Comparison(comparison.operations(), findings);
    }
}
