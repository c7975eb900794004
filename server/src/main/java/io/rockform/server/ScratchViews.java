// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.compare.DefinitionJudge;
import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlStatement;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.query.DefaultDatabase;
import io.rockform.query.QueryMeaning;
import io.rockform.query.QueryMeaning.ColumnNames;
import io.rockform.query.QueryMeaning.Verdict;
import io.rockform.query.Relations;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the server say what it makes of a query: a view is created, shown and dropped. StarRocks before 4.1 stores queries
 * rewritten into one form (facts 8.3), so that two of one meaning mostly become one text; 4.1 keeps the text, and tells
 * nothing.
 */
public final class ScratchViews implements DefinitionJudge {
    /** What the names of the views begin with. */
    public static final String PREFIX = "rockform_scratch_";

    private static final Logger LOG = LoggerFactory.getLogger("rockform.compare");

    private final Session session;
    private final ServerProfile profile;
    private final String scratch;
    private final RandomGenerator random;

    /**
     * @param session whose database the names in queries mean
     * @param scratch the database to create the views in, which must exist
     */
    public ScratchViews(Session session, ServerProfile profile, String scratch, RandomGenerator random) {
        this.session = session;
        this.profile = profile;
        this.scratch = scratch;
        this.random = random;
    }

    @Override
    public Optional<Boolean> isSame(Question question) {
        Relations relations = question.relations();
        String declared = stored(question, question.declared()).orElse(null);
        if (declared == null) {
            return Optional.empty();
        }
        Optional<Boolean> first = compare(declared, question.stored(), relations);
        if (first.isPresent() || profile.version().isAtLeast(4, 1)) {
            return first;
        }
        // The form of a view says nothing of the form of a materialized view; so both are taken through the same.
        Optional<String> again = stored(question, question.stored());
        if (again.isPresent()) {
            return Optional.of(compare(declared, again.get(), relations).orElse(false));
        }
        return question.materialized() ? Optional.empty() : Optional.of(false);
    }

    private static Optional<Boolean> compare(String one, String other, Relations relations) {
        QueryMeaning.Result result = QueryMeaning.compare(one, other, relations, ColumnNames.GIVEN_BY_COLUMN_LIST);
        return result.verdict() == Verdict.UNKNOWN ? Optional.empty() : Optional.of(result.isSame());
    }

    /** The query as the server stores it; empty if it refuses it. */
    private Optional<String> stored(Question question, String query) {
        String view = SqlText.identifier(scratch) + "." + SqlText.identifier(name());
        try {
            session.execute("CREATE VIEW " + view + " AS " + query);
        } catch (StatementRefused refused) {
            LOG.info("the server does not tell the query of {}: {}", question.view(), refused.getMessage());
            return Optional.empty();
        }
        try {
            String shown = session.query("SHOW CREATE VIEW " + view).first().required("Create View");
            return read(shown, question.relations());
        } finally {
            session.execute("DROP VIEW IF EXISTS " + view);
        }
    }

    private String name() {
        return PREFIX + String.format(Locale.ROOT, "%016x", random.nextLong());
    }

    private static Optional<String> read(String shown, Relations relations) {
        try {
            return new DdlParser().defaultDatabase(relations.defaultDatabase()).shown(shown)
                            instanceof DdlStatement.CreateView create
                    ? Optional.of(DefaultDatabase.removedFrom(create.view().query(), relations))
                    : Optional.empty();
        } catch (RockformException unreadable) {
            return Optional.empty();
        }
    }
}
