// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.history.RevisionFile;
import io.rockform.operation.Operation.ExecuteSql;
import io.rockform.operation.Operation.RunCode;
import io.rockform.problem.RockformException;
import io.rockform.project.RockformVersion;
import io.rockform.run.AgreedSchema.Certainty;
import io.rockform.schema.Schema;
import io.rockform.server.history.KnownSchemas;
import io.rockform.snapshot.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The schemas that revisions lead to, as databases remember them: found by the checksums of the revisions, by StarRocks'
 * version and by Rockform's. So a machine that has compiled none of them compiles those alone that it runs. What is not
 * kept is replayed.
 */
final class KeptSchemas {
    private final RevisionHistory revisions;
    private final Database database;

    KeptSchemas(RevisionHistory revisions, Database database) {
        this.revisions = revisions;
        this.database = database;
    }

    /** What the revisions up to {@code heads} lead to, if the database remembers it. */
    Optional<AgreedSchema> find(Set<String> heads) {
        return key(applied(heads)).flatMap(known()::find).flatMap(KeptSchemas::decoded);
    }

    /**
     * Remembers what a run has led to, unless it cannot be told. Goes on from what was agreed before, so that only what was
     * run needs to be compiled.
     *
     * @param run in order; from what the revisions up to {@code before} lead to
     */
    void remember(Set<String> before, List<RevisionFile> run, Set<String> after, Instant now) {
        Optional<String> key = key(applied(after));
        if (key.isEmpty() || known().find(key.get()).isPresent()) {
            return;
        }
        AgreedSchema agreed = AgreedSchema.of(revisions, before, database);
        if (agreed.certainty() == Certainty.UNKNOWN) {
            return;
        }
        List<RevisionPlan> plans = revisions.planner(database.profile()).plan(run, Direction.UPGRADE, agreed.schema());
        boolean certain = agreed.certainty() != Certainty.BESIDE_OWN_SQL && !haveOwnSql(plans);
        Schema schema = plans.get(plans.size() - 1).plan().after();
        known().remember(
                        key.get(),
                        encoded(new AgreedSchema(schema, certain ? Certainty.CERTAIN : Certainty.BESIDE_OWN_SQL, null)),
                        now);
    }

    /** Whether something else than operations may have changed the schema. */
    static boolean haveOwnSql(List<RevisionPlan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.plan().steps().stream())
                .flatMap(step -> step.operations().stream())
                .anyMatch(operation -> operation instanceof ExecuteSql || operation instanceof RunCode);
    }

    private KnownSchemas known() {
        return database.history().schemas();
    }

    private List<RevisionFile> applied(Set<String> heads) {
        return revisions.graph().inOrder(revisions.graph().upTo(heads));
    }

    /** Empty where nothing would be compiled, and where a class of a build has no checksum. */
    private Optional<String> key(List<RevisionFile> applied) {
        boolean sources = applied.stream().anyMatch(each -> each.form() == RevisionFile.Form.JAVA);
        boolean classes = applied.stream().anyMatch(each -> each.form() == RevisionFile.Form.CLASS);
        if (!sources || classes) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        text.append(RockformVersion.current()).append('\n');
        text.append(database.profile().version()).append('\n');
        text.append(database.profile().runMode()).append('\n');
        for (RevisionFile revision : applied) {
            text.append(revision.id())
                    .append(' ')
                    .append(revisions.checksum(revision))
                    .append('\n');
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return Optional.of(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The certainty, a blank, and the compressed snapshot. */
    private static String encoded(AgreedSchema agreed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
            compressed.write(Snapshot.write(agreed.schema()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return agreed.certainty() + " " + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** Empty if it cannot be read, and so has to be replayed. */
    private static Optional<AgreedSchema> decoded(String text) {
        int blank = text.indexOf(' ');
        try {
            byte[] bytes = Base64.getDecoder().decode(text.substring(blank + 1));
            try (GZIPInputStream compressed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                String snapshot = new String(compressed.readAllBytes(), StandardCharsets.UTF_8);
                return Optional.of(new AgreedSchema(
                        Snapshot.read(snapshot, "the schema that the database remembers"),
                        Certainty.valueOf(text.substring(0, blank)),
                        null));
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | RockformException damaged) {
            return Optional.empty();
        }
    }
}
