// SPDX-License-Identifier: Apache-2.0
package io.rockform.source;

import io.rockform.compare.BrokenReaders;
import io.rockform.compare.Comparison;
import io.rockform.compare.ComparisonContext;
import io.rockform.compare.DefinitionJudge;
import io.rockform.compare.Finding;
import io.rockform.compare.Rebuilds;
import io.rockform.compare.SchemaComparison;
import io.rockform.ddl.validate.SchemaValidator;
import io.rockform.declare.Declaration;
import io.rockform.operation.Operation;
import io.rockform.operation.describe.Description;
import io.rockform.policy.IgnoredAttributes.Candidate;
import io.rockform.policy.Kind;
import io.rockform.policy.LeftOut;
import io.rockform.policy.Management;
import io.rockform.policy.ObjectPattern;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
import io.rockform.server.UnsupportedObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares sources, as far as they are managed. What Rockform cannot reproduce on either side takes no part in the
 * comparison, so that nothing is ever generated for it, and is a finding.
 *
 * @param actual what is there, without what is not managed
 * @param declared what is wanted here, without what is not managed, with the properties that are overridden here
 * @param written what is wanted, as the models say it
 * @param database the name of the default database, which a query may name; empty where no server is asked
 * @param leftOut the objects that are not managed
 * @param agreed what the revisions lead to, without what is not managed; empty where that plays no part
 * @param rebuilt the tables that are to be rebuilt where they cannot be altered
 * @param judge tells of queries what their structure does not
 */
public record SourceComparison(
        Schema actual,
        Declaration declared,
        Schema written,
        List<Finding> unsupported,
        List<LeftOut> leftOut,
        Management management,
        String database,
        ServerProfile profile,
        Schema agreed,
        List<ObjectPattern> rebuilt,
        DefinitionJudge judge) {
    private static final Logger LOG = LoggerFactory.getLogger("rockform.compare");

    public SourceComparison {
        unsupported = List.copyOf(unsupported);
        leftOut = List.copyOf(leftOut);
        rebuilt = List.copyOf(rebuilt);
    }

    /**
     * Sets two sources beside each other.
     *
     * @param offline the profile to go by if neither comes from a server
     */
    public static SourceComparison of(
            SourcedSchema actual, SourcedSchema declared, ServerProfile offline, Management management) {
        return of(actual, declared, offline, management, Schema.empty());
    }

    /**
     * Sets models beside what is there, where revisions tell what models have said before.
     *
     * @param agreed what the revisions lead to
     */
    public static SourceComparison of(
            SourcedSchema actual, SourcedSchema declared, ServerProfile offline, Management management, Schema agreed) {
        ManagedSchemas managed = new ManagedSchemas(management);
        Set<ObjectName> left = new LinkedHashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (UnsupportedObject object : managed.of(actual.unsupported())) {
            String other = declared.schema().find(object.name()).isPresent() ? "declared" : "not declared";
            findings.add(finding(object, "there", other));
            left.add(object.name());
        }
        for (UnsupportedObject object : managed.of(declared.unsupported())) {
            String other = actual.schema().find(object.name()).isPresent() ? "there" : "not there";
            findings.add(finding(object, other, "declared"));
            left.add(object.name());
        }
        Schema there = managed.of(without(actual.schema(), left));
        Schema written = managed.of(without(declared.schema(), left));
        ServerProfile profile = actual.profile() != null ? actual.profile() : declared.profile();
        return new SourceComparison(
                there,
                declared.declaration().withSchema(management.overrides().of(written)),
                written,
                findings,
                managed.leftOut(),
                management,
                actual.database().isEmpty() ? declared.database() : actual.database(),
                profile == null ? offline : profile,
                HookedClauses.removed(new ManagedSchemas(management).of(agreed), written, management),
                List.of(),
                actual.profile() == null ? declared.judge() : actual.judge());
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

    /**
     * Refuses models that the server would refuse.
     *
     * @throws io.rockform.problem.RockformException INVALID_MODEL, with all that is wrong and where it is declared
     */
    public void requireValid() {
        new SchemaValidator(profile).require(declared.schema(), declared.places());
    }

    /** What differs, with the unsupported objects among the findings. */
    public SourceDifference compare() {
        SourceDifference difference = from(actual);
        for (Operation operation : difference.comparison().operations()) {
            LOG.info("{}", Description.of(operation));
        }
        difference.comparison().findings().forEach(finding -> LOG.info("cannot be changed: {}", finding.text()));
        difference.leftOut().forEach(each -> LOG.info("left out: {} ({})", each.what(), each.by()));
        return difference;
    }

    /**
     * What would differ if something else were there.
     *
     * @param there without what is not managed
     */
    public SourceDifference from(Schema there) {
        Declaration managed = management.ignored().adapted(declared, there);
        Comparison altered = SchemaComparison.compare(there, managed, context());
        Comparison comparison = Rebuilds.of(altered, there, managed, context(), this::isRebuilt);
        ManagedChanges changes = new ManagedChanges(management, context());
        List<Operation> possible = changes.of(comparison.operations(), there);
        Comparison whole = BrokenReaders.keptWhole(
                new Comparison(possible, comparison.findings()), there, managed.schema(), context());
        List<Operation> made = whole.operations();
        List<Operation> rewritten = management.rewrite(made, there);
        List<Finding> findings = new ArrayList<>(unsupported);
        findings.addAll(whole.findings());
        findings.addAll(changes.findings());
        List<LeftOut> all = new ArrayList<>(leftOut);
        management.ignored().candidates(declared, there).stream()
                .filter(this::differs)
                .map(Candidate::leftOut)
                .forEach(all::add);
        all.addAll(changes.leftOut());
        return new SourceDifference(new Comparison(rewritten, findings), all, !rewritten.equals(made));
    }

    /** The same, where tables are rebuilt that cannot be altered. */
    public SourceComparison rebuilding(List<ObjectPattern> tables) {
        return new SourceComparison(
                actual, declared, written, unsupported, leftOut, management, database, profile, agreed, tables, judge);
    }

    private boolean isRebuilt(Table table) {
        return rebuilt.stream().anyMatch(pattern -> pattern.fits(Kind.TABLE, table.name()));
    }

    /** Where the two are compared. */
    public ComparisonContext context() {
        return new ComparisonContext(profile, database, agreed, management.policy()::managesPartitions, judge);
    }

    /** The same, where nothing was agreed before. */
    public ComparisonContext contextOfTwo() {
        return new ComparisonContext(profile, database, Schema.empty(), table -> false, judge);
    }

    private boolean differs(Candidate candidate) {
        Declaration asDeclared = Declaration.of(Schema.of(candidate.asDeclared()));
        return !SchemaComparison.compare(Schema.of(candidate.existing()), asDeclared, contextOfTwo())
                .isEmpty();
    }
}
