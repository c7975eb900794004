// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.declare.Declaration;
import io.rockform.operation.Operation;
import io.rockform.profile.ServerProfile;
import io.rockform.query.QueryMutations;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Each recorded view and materialized view as declared, against the SHOW CREATE that answered: no false difference. Each small
 * mutation of its definition: a difference, always (trap 10). What only a server can tell is counted.
 */
final class DefinitionReport implements ScenarioReplay.Observer {
    /** Of all versions: what two of them store alike is mutated once. */
    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

    private final QueryMutations.Count kinds = new QueryMutations.Count();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private int definitions;
    private int asked;
    private int askedOfMutations;

    String report() {
        return String.format(
                "definitions of views: %d, false differences %d, for the server to tell %d%n"
                        + "mutations of them: %d of %d kinds, missed %d, for the server to tell %d %s%n",
                definitions,
                wrong.size(),
                asked,
                kinds.total(),
                kinds.counts().size(),
                missed.size(),
                askedOfMutations,
                kinds.counts());
    }

    int definitions() {
        return definitions;
    }

    /** How many only a server can tell. */
    int asked() {
        return asked;
    }

    /** How many mutations only a server can tell. */
    int askedOfMutations() {
        return askedOfMutations;
    }

    List<String> wrong() {
        return wrong;
    }

    List<String> missed() {
        return missed;
    }

    @Override
    public void shown(SchemaObject seen, SchemaObject wanted, Schema declared, ServerProfile profile) {
        String query = query(wanted);
        if (query == null) {
            return;
        }
        definitions++;
        Schema actual = declared.with(seen);
        Comparison comparison = compare(actual, declared, profile);
        if (!comparison.operations().isEmpty()) {
            wrong.add(profile.version() + " " + wanted + "\n  shown as " + seen + "\n  differs by " + comparison);
        }
        asked += comparison.findings().isEmpty() ? 0 : 1;
        if (!comparison.isEmpty() || !KNOWN.add(query + "\n" + query(seen))) {
            return;
        }
        QueryMutations.textsOf(query, (kind, mutated) -> {
            kinds.add(kind);
            SchemaObject changed = withQuery(wanted, mutated);
            Comparison found = compare(actual, declared.with(changed), profile);
            if (found.isEmpty()) {
                missed.add(kind + ", " + profile.version() + ": " + query(changed) + "\n  " + query(seen));
            }
            boolean told = found.operations().stream().map(Operation::target).anyMatch(wanted.name()::equals);
            askedOfMutations += told ? 0 : 1;
        });
    }

    private static Comparison compare(Schema actual, Schema declared, ServerProfile profile) {
        return SchemaComparison.compare(
                actual, Declaration.of(declared), new ComparisonContext(profile, ScenarioReplay.DATABASE));
    }

    private static @Nullable String query(SchemaObject object) {
        if (object instanceof View view) {
            return view.query();
        }
        return object instanceof MaterializedView view ? view.query() : null;
    }

    private static SchemaObject withQuery(SchemaObject object, String query) {
        return object instanceof View view ? view.withQuery(query) : ((MaterializedView) object).withQuery(query);
    }
}
