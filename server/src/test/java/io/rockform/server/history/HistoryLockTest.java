// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.server.Session;
import io.rockform.server.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HistoryLockTest {
    private static final LockSettings SETTINGS =
            new LockSettings(Duration.ofSeconds(60), Duration.ofMinutes(10), Duration.ofSeconds(1));
    private static final LockSettings IMPATIENT =
            new LockSettings(Duration.ofSeconds(60), Duration.ZERO, Duration.ofSeconds(1));

    private final LockTables tables = new LockTables();
    private final VirtualClock clock = new VirtualClock();

    private HistoryLocks locks() {
        return History.open(tables.session(), ServerProfile.OFFLINE).locks();
    }

    /** A process on a machine of its own, so that nobody can look whether it is alive. */
    private static Runner runner(String name) {
        return new Runner(name, "host of " + name + " ü='\"\\", 7, "1", null);
    }

    private HistoryLock acquire(String name, LockSettings settings) {
        return locks().acquire(runner(name), settings, clock, LockListener.SILENT);
    }

    @Test
    void oneRunnerAtATime() {
        try (HistoryLock lock = acquire("ann", SETTINGS)) {
            lock.ensureHeld();
            assertThatThrownBy(() -> acquire("bob", IMPATIENT))
                    .isInstanceOfSatisfying(
                            RockformException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.LOCKED))
                    .hasMessageContaining("ann@host of ann ü='\"\\, process 7, since ")
                    .hasMessageContaining("rockform unlock");
            assertThat(locks().owner())
                    .hasValueSatisfying(owner -> assertThat(owner).startsWith("ann@"));
        }
        assertThat(locks().owner()).isEmpty();
        try (HistoryLock lock = acquire("bob", IMPATIENT)) {
            assertThat(lock.fencingToken()).isEqualTo(2);
            assertThat(tables.names()).containsExactly("rockform_lock_2");
        }
    }

    @Test
    void aWaiterHearsWhoHoldsTheLockAndGetsItWhenItIsReleased() {
        HistoryLock lock = acquire("ann", SETTINGS);
        List<String> heard = new ArrayList<>();

        HistoryLock next = locks().acquire(runner("bob"), SETTINGS, clock, (owner, waited) -> {
            heard.add(owner.substring(0, 3) + " " + waited.toSeconds());
            if (heard.size() == 3) {
                lock.close();
            }
        });

        assertThat(heard).containsExactly("ann 0", "ann 1", "ann 2");
        assertThat(next.fencingToken()).isEqualTo(2);
    }

    /** Trap 18: a killed runner leaves its lock; after a lease without life it is taken over, and not sooner. */
    @Test
    void aDeadOwnersLockIsTakenOver() {
        HistoryLock dead = acquire("ann", SETTINGS);

        HistoryLock next = acquire("bob", SETTINGS);

        assertThat(Duration.ofNanos(clock.nanoTime())).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(62));
        next.ensureHeld();
        assertThatThrownBy(dead::ensureHeld)
                .isInstanceOfSatisfying(
                        RockformException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.LOCKED))
                .hasMessageContaining("lost the lock");
        assertThatThrownBy(dead::ensureHeld).hasMessageContaining("lost the lock");
        dead.close();
        assertThat(locks().owner())
                .hasValueSatisfying(owner -> assertThat(owner).startsWith("bob@"));
    }

    @Test
    void aLivingOwnersLockIsNotTakenHoweverLongItTakes() {
        HistoryLock lock = acquire("ann", SETTINGS);

        assertThatThrownBy(() -> locks().acquire(runner("bob"), SETTINGS, clock, (owner, waited) -> lock.renewIfDue()))
                .isInstanceOf(RockformException.class)
                .hasMessageContaining("ann@");
        assertThat(Duration.ofNanos(clock.nanoTime())).isGreaterThanOrEqualTo(Duration.ofMinutes(10));
        lock.ensureHeld();
        assertThat(lock.owner().beat()).isBetween(28L, 31L);
    }

    /** A process of this machine that is gone is known to be dead at once. */
    @Test
    void theLockOfAProcessThatIsGoneIsTakenAtOnce() throws Exception {
        Runner self = Runner.thisProcess();
        Process process = new ProcessBuilder("sleep", "1000").start();
        try {
            assertThat(self.knowsToBeGone(self)).isFalse();
            if (self.machine() == null) {
                return;
            }
            Runner other =
                    new Runner(self.user(), self.host(), process.pid(), Runner.started(process.pid()), self.machine());
            assertThat(self.knowsToBeGone(other)).isFalse();
            assertThat(other.knowsToBeGone(self)).isFalse();
            HistoryLock lock = locks().acquire(other, SETTINGS, clock, LockListener.SILENT);

            process.destroyForcibly().waitFor();
            assertThat(self.knowsToBeGone(other)).isTrue();
            locks().acquire(self, IMPATIENT, clock, LockListener.SILENT);

            assertThat(clock.nanoTime()).isZero();
            assertThat(lock.fencingToken()).isEqualTo(1);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Who acts on what it saw long ago does not take a living lock away, although the name it wants is free again. */
    @Test
    void aLatecomerDoesNotWin() {
        HistoryLock first = acquire("ann", SETTINGS);
        List<HistoryLock> others = new ArrayList<>();
        AtomicBoolean once = new AtomicBoolean();
        Session late = tables.session(sql -> {
            if (sql.startsWith("CREATE TABLE `rockform_lock_2`") && once.compareAndSet(false, true)) {
                others.add(acquire("carl", SETTINGS));
                others.get(0).close();
                others.add(acquire("dora", SETTINGS));
            }
        });
        first.close();

        assertThatThrownBy(() -> History.open(late, ServerProfile.OFFLINE)
                        .locks()
                        .acquire(runner("bob"), IMPATIENT, clock, LockListener.SILENT))
                .isInstanceOf(RockformException.class)
                .hasMessageContaining("dora@");
        assertThat(others.get(1).fencingToken()).isEqualTo(3);
        assertThat(tables.names()).containsExactly("rockform_lock_3");
    }

    /** The look and the renewal are two statements; who is stopped between them for a lease looks again. */
    @Test
    void aRenewalThatTookTooLongIsNoRenewal() {
        AtomicBoolean once = new AtomicBoolean();
        Session slow = tables.session(sql -> {
            if (sql.startsWith("ALTER TABLE `rockform_lock_1`") && once.compareAndSet(false, true)) {
                clock.sleep(Duration.ofMinutes(2));
                tables.session()
                        .execute("CREATE TABLE `rockform_lock_2` (`holder` INT) COMMENT 'someone' DISTRIBUTED BY x");
            }
        });
        HistoryLock lock = History.open(slow, ServerProfile.OFFLINE)
                .locks()
                .acquire(runner("ann"), SETTINGS, clock, LockListener.SILENT);
        clock.sleep(Duration.ofSeconds(45));

        assertThatThrownBy(lock::ensureHeld).hasMessageContaining("lost the lock");
    }

    @Test
    void unlockTakesTheLockFromItsOwner() {
        HistoryLock lock = acquire("ann", SETTINGS);

        assertThat(locks().unlock())
                .hasValueSatisfying(owner -> assertThat(owner).startsWith("ann@"));
        assertThat(locks().unlock()).isEmpty();
        clock.sleep(Duration.ofSeconds(31));
        assertThatThrownBy(lock::ensureHeld).hasMessageContaining("lost the lock");
        lock.close();
        try (HistoryLock next = acquire("bob", IMPATIENT)) {
            next.ensureHeld();
        }
    }

    @Test
    void aCommentThatNamesNobodyIsWaitedForLikeAnyOther() {
        tables.session()
                .execute("CREATE TABLE `rockform_lock_5` (`holder` INT) COMMENT 'written by hand' DISTRIBUTED BY x");

        assertThatThrownBy(() -> acquire("bob", IMPATIENT)).hasMessageContaining("an unknown owner");
        assertThat(acquire("bob", SETTINGS).fencingToken()).isEqualTo(6);
    }

    @Test
    void anOwnerIsReadBackFromItsComment() {
        Random random = new Random(18);
        for (int round = 0; round < 500; round++) {
            Runner runner = new Runner(word(random), word(random), random.nextLong(), word(random), null);
            LockOwner owner = new LockOwner(
                    runner,
                    word(random) + "t",
                    Instant.ofEpochMilli(random.nextInt()),
                    Duration.ofMillis(random.nextInt()),
                    round);

            assertThat(owner.comment()).doesNotContain("\"", "\\", "'");
            assertThat(LockOwner.parse(owner.comment())).contains(owner);
        }
        assertThat(LockOwner.parse(LockOwner.FREE)).isEmpty();
        assertThat(LockOwner.parse("Rockform lock: held user=a beat=%zz")).isEmpty();
    }

    private static String word(Random random) {
        int[] points = "az =%\"'\\\n+é漢🔑".codePoints().toArray();
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            word.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return word.toString();
    }
}
