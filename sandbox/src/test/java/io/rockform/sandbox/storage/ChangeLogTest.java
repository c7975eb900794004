// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rockform.problem.RockformException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeLogTest {
    @TempDir
    Path directory;

    private Path path() {
        return directory.resolve("catalog");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> texts(Map<String, byte[]> values) {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((key, value) -> texts.put(key, new String(value, StandardCharsets.UTF_8)));
        return texts;
    }

    private Map<String, String> reopened() {
        try (ChangeLog log = ChangeLog.open(path())) {
            return texts(log.load());
        }
    }

    @Test
    void what_was_appended_is_there_after_opening_again() {
        try (ChangeLog log = ChangeLog.open(path())) {
            log.append(new Batch().put("a", bytes("1")).put("b", bytes("")));
            log.append(new Batch().put("a", bytes("2")).remove("b").put("ü", bytes("é")));
        }
        assertThat(reopened()).isEqualTo(Map.of("a", "2", "ü", "é"));
    }

    /** Nothing needs to be closed for that: a kill leaves the file as the last append left it. */
    @Test
    void a_file_cut_anywhere_in_its_last_record_keeps_all_before_it() throws IOException {
        ChangeLog log = ChangeLog.open(path());
        log.append(new Batch().put("a", bytes("1")));
        log.append(new Batch().put("b", bytes("2")));
        long before = Files.size(path());
        log.append(new Batch().put("a", bytes("3")).remove("b").put("c", bytes("4")));
        byte[] whole = Files.readAllBytes(path());
        log.close();
        assertThat(whole.length).isGreaterThan((int) before + 20);
        for (int length = (int) before; length < whole.length; length++) {
            Files.write(path(), Arrays.copyOf(whole, length));
            assertThat(reopened()).as("cut at %s", length).isEqualTo(Map.of("a", "1", "b", "2"));
            assertThat(Files.size(path())).isEqualTo(before);
        }
        Files.write(path(), whole);
        assertThat(reopened()).isEqualTo(Map.of("a", "3", "c", "4"));
    }

    @Test
    void a_last_record_of_the_right_length_with_wrong_bytes_is_cut_off() throws IOException {
        try (ChangeLog log = ChangeLog.open(path())) {
            log.append(new Batch().put("a", bytes("1")));
            log.append(new Batch().put("b", bytes("2")));
        }
        byte[] content = Files.readAllBytes(path());
        content[content.length - 1] ^= 1;
        Files.write(path(), content);
        assertThat(reopened()).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void zeros_after_the_last_record_are_cut_off() throws IOException {
        try (ChangeLog log = ChangeLog.open(path())) {
            log.append(new Batch().put("a", bytes("1")));
        }
        byte[] content = Files.readAllBytes(path());
        Files.write(path(), Arrays.copyOf(content, content.length + 4096));
        assertThat(reopened()).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void damage_before_the_last_record_is_told_and_nothing_is_thrown_away() throws IOException {
        long first;
        try (ChangeLog log = ChangeLog.open(path())) {
            log.append(new Batch().put("a", bytes("1")));
            first = Files.size(path());
            log.append(new Batch().put("b", bytes("2")));
        }
        byte[] content = Files.readAllBytes(path());
        content[(int) first - 1] ^= 1;
        Files.write(path(), content);
        assertThatThrownBy(this::reopened).isInstanceOf(RockformException.class).hasMessageContaining("damaged");
        assertThat(Files.readAllBytes(path())).isEqualTo(content);
    }

    /** Whatever byte is hit, the records behind it are not thrown away as if they had never been whole. */
    @Test
    void damage_of_any_byte_before_the_last_record_is_told() throws IOException {
        int first;
        int second;
        try (ChangeLog log = ChangeLog.open(path())) {
            first = (int) Files.size(path());
            log.append(new Batch().put("a", bytes("1")));
            second = (int) Files.size(path());
            log.append(new Batch().put("b", bytes("2")));
        }
        byte[] whole = Files.readAllBytes(path());
        for (int hit = first; hit < second; hit++) {
            byte[] content = whole.clone();
            content[hit] ^= 0x40;
            Files.write(path(), content);
            assertThatThrownBy(this::reopened).as("byte %s", hit).hasMessageContaining("damaged at byte " + first);
            assertThat(Files.readAllBytes(path())).isEqualTo(content);
        }
    }

    @Test
    void many_who_wait_for_the_disk_are_all_served() throws Exception {
        try (ChangeLog log = ChangeLog.open(path())) {
            ExecutorService clients = Executors.newFixedThreadPool(8);
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < 8; client++) {
                String key = "k" + client;
                all.add(clients.submit(() -> {
                    for (int count = 0; count < 50; count++) {
                        log.sync(log.append(new Batch().put(key + "-" + count, new byte[10_000])));
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get(1, TimeUnit.MINUTES);
            }
            clients.shutdown();
        }
        assertThat(reopened()).hasSize(400);
    }

    @Test
    void a_file_cut_within_its_mark_is_an_empty_one_and_another_file_is_refused() throws IOException {
        ChangeLog.open(path()).close();
        byte[] empty = Files.readAllBytes(path());
        for (int length = 0; length <= empty.length; length++) {
            Files.write(path(), Arrays.copyOf(empty, length));
            try (ChangeLog log = ChangeLog.open(path())) {
                log.append(new Batch().put("a", bytes("1")));
            }
            assertThat(reopened()).isEqualTo(Map.of("a", "1"));
        }
        Files.writeString(path(), "SELECT 1");
        assertThatThrownBy(this::reopened).hasMessageContaining("is not the data of a Rockform sandbox");
    }

    @Test
    void a_file_that_is_mostly_outdated_is_written_anew() throws IOException {
        String large = "x".repeat(10_000);
        try (ChangeLog log = ChangeLog.open(path())) {
            for (int count = 0; count < 200; count++) {
                log.append(new Batch().put("a", bytes(large + count)).put("k" + count % 3, bytes("v")));
            }
        }
        assertThat(Files.size(path())).isLessThan(2_000_000);
        Map<String, String> expected = Map.of("a", large + 199, "k0", "v", "k1", "v", "k2", "v");
        assertThat(reopened()).isEqualTo(expected);
        assertThat(Files.size(path())).isLessThan(1_200_000);
        try (ChangeLog log = ChangeLog.open(path())) {
            log.append(new Batch().remove("a"));
        }
        assertThat(reopened()).containsOnlyKeys("k0", "k1", "k2");
    }

    @Test
    void a_directory_has_one_holder_at_a_time() {
        try (DataDirectory held = DataDirectory.take(directory.resolve("data"))) {
            assertThat(held.file("x")).isEqualTo(directory.resolve("data/x"));
            assertThatThrownBy(() -> DataDirectory.take(directory.resolve("data")))
                    .isInstanceOf(RockformException.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
        DataDirectory.take(directory.resolve("data")).close();
    }
}
