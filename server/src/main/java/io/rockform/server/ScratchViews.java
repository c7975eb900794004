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
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the server say what it makes of a query: a view is created, shown and dropped. StarRocks before 4.1 stores queries
 * rewritten into one form (facts 8.3), so that two of one meaning mostly become one text; 4.1 keeps the text, and tells
 * nothing. A view that a killed process has left behind is dropped later: its name tells when it was made.
 */
public final class ScratchViews implements DefinitionJudge {
    /** What the names of the views begin with. */
    public static final String PREFIX = "rockform_scratch_";

    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,15})_[0-9a-f]{16}");

    /** Nobody looks at a scratch view for longer: one that is older was left behind by a process that was killed. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger("rockform.compare");

    private final Session session;
    private final ServerProfile profile;
    private final String scratch;
    private final RandomGenerator random;
    private final Instant now;

    /**
     * @param session whose database the names in queries mean
     * @param scratch the database to create the views in, which must exist
     * @param now by the clock of whoever asks
     */
    public ScratchViews(Session session, ServerProfile profile, String scratch, RandomGenerator random, Instant now) {
        this.session = session;
        this.profile = profile;
        this.scratch = scratch;
        this.random = random;
        this.now = now;
    }

    @Override
    public Optional<Boolean> isSame(Question question) {
        dropLeftBehind();
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
        } catch (StatementRefused refused) {
            LOG.info("the server does not show the query of {}: {}", question.view(), refused.getMessage());
            return Optional.empty();
        } finally {
            drop(view);
        }
    }

    /** Where that fails, with the connection, the view goes with the next question after some time. */
    private void drop(String view) {
        try {
            session.execute("DROP VIEW IF EXISTS " + view);
        } catch (RockformException failed) {
            LOG.warn("the scratch view {} is left behind: {}", view, failed.getMessage());
        }
    }

    private String name() {
        return PREFIX + String.format(Locale.ROOT, "%d_%016x", now.getEpochSecond(), random.nextLong());
    }

    private void dropLeftBehind() {
        String like = "SHOW TABLES FROM " + SqlText.identifier(scratch) + " LIKE '" + PREFIX + "%'";
        try {
            for (Rows.Row row : session.query(like)) {
                String name = row.required("Tables_in_" + scratch);
                if (isLeftBehind(name)) {
                    drop(SqlText.identifier(scratch) + "." + SqlText.identifier(name));
                }
            }
        } catch (StatementRefused refused) {
            LOG.info("scratch views cannot be looked for: {}", refused.getMessage());
        }
    }

    private boolean isLeftBehind(String name) {
        Matcher made = NAME.matcher(name);
        return made.matches()
                && Instant.ofEpochSecond(Long.parseLong(made.group(1)))
                        .plus(LEFT_BEHIND)
                        .isBefore(now);
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
