// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.server.WaitClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runners in every order of their statements that a seed can think of; some are killed with the lock in their hands, some
 * are stopped for longer than a lease and then go on.
 */
class HistoryLockRaceTest {
    private static final int RUNNERS = 8;
    private static final int ROUNDS = 10;
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final LockSettings SETTINGS = new LockSettings(LEASE, Duration.ofDays(1), Duration.ofSeconds(1));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void thereAreNeverTwoOwners(long seed) throws InterruptedException {
        int takeovers = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Race race = new Race(seed * 1000 + round);
            race.run();
            assertThat(race.faults).as("seed %d, round %d", seed, round).isEmpty();
            assertThat(race.finished + race.killed + race.dispossessed)
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(RUNNERS);
            takeovers += race.dispossessed;
        }
        assertThat(takeovers)
                .as("the race is worth nothing if nobody ever loses a lock")
                .isPositive();
    }

    /** What a killed process ends with. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** One step of one runner at a time, chosen by the seed; time is shared and passes with each step. */
    private static final class Race {
        private final Random random;
        private final LockTables tables = new LockTables();
        private final List<Competitor> competitors = new ArrayList<>();
        private final Semaphore stepDone = new Semaphore(0);
        final List<String> faults = new ArrayList<>();
        private long now;
        private long highestToken;
        int finished;
        int killed;
        int dispossessed;

        Race(long seed) {
            random = new Random(seed);
            for (int index = 0; index < RUNNERS; index++) {
                competitors.add(new Competitor(index));
            }
        }

        void run() throws InterruptedException {
            competitors.forEach(competitor -> competitor.thread.start());
            while (competitors.stream().anyMatch(competitor -> !competitor.over)) {
                List<Competitor> ready = competitors.stream()
                        .filter(competitor -> !competitor.over && competitor.stoppedUntil <= now)
                        .toList();
                now += Duration.ofMillis(random.nextInt(500)).toNanos();
                if (!ready.isEmpty()) {
                    ready.get(random.nextInt(ready.size())).turn.release();
                    stepDone.acquire();
                }
            }
            for (Competitor competitor : competitors) {
                competitor.thread.join();
            }
        }

        private final class Competitor implements Runnable, WaitClock {
            private final int number;
            private final Semaphore turn = new Semaphore(0);
            private final Thread thread = new Thread(this, "competitor");
            private volatile boolean over;
            private volatile long stoppedUntil;
            private boolean started;

            Competitor(int number) {
                this.number = number;
            }

            @Override
            public long nanoTime() {
                return now;
            }

            @Override
            public void sleep(Duration duration) {
                stoppedUntil = now + duration.toNanos();
            }

            /** Before each statement: gives the turn back, and takes the fate that the seed has in store. */
            private void step() {
                if (started) {
                    stepDone.release();
                }
                turn.acquireUninterruptibly();
                started = true;
                int fate = random.nextInt(100);
                if (fate == 0) {
                    throw new Killed();
                }
                if (fate < 14) {
                    stoppedUntil = now + random.nextInt(4) * LEASE.toNanos() / 2;
                    stepDone.release();
                    turn.acquireUninterruptibly();
                }
            }

            @Override
            public void run() {
                try {
                    Runner runner = new Runner("runner" + number, "host" + number, number, "", null);
                    HistoryLock lock = History.open(tables.session(sql -> step()), ServerProfile.OFFLINE)
                            .locks()
                            .acquire(runner, SETTINGS, this, LockListener.SILENT);
                    for (int statement = 0; statement < 4; statement++) {
                        step();
                        lock.ensureHeld();
                        write(lock.fencingToken());
                        lock.renewIfDue();
                    }
                    lock.close();
                    finished++;
                } catch (Killed e) {
                    killed++;
                } catch (RockformException e) {
                    if (e.code() == ProblemCode.LOCKED) {
                        dispossessed++;
                    } else {
                        faults.add(e.toString());
                    }
                } finally {
                    over = true;
                    stepDone.release();
                }
            }

            private void write(long token) {
                if (token < highestToken) {
                    faults.add("runner " + number + " wrote with " + token + " after " + highestToken);
                }
                highestToken = Math.max(highestToken, token);
            }
        }
    }
}
