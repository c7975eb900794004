// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionFileNameTest {
    @Test
    void idIsTwelveHexDigitsAndNew() {
        String first = RevisionFileName.newId(new Random(5), List.of());
        assertThat(first).matches("[0-9a-f]{12}");
        assertThat(RevisionFileName.newId(new Random(5), List.of(first)))
                .matches("[0-9a-f]{12}")
                .isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "create initial schema, ab_create_initial_schema.java, CreateInitialSchema",
        "'Add \"city\", drop zip!', ab_add_city_drop_zip.java, AddCityDropZip",
        "Größe café, ab_groe_cafe.java, GroECafe",
        "'', ab.java, Revisionab",
        "日本語, ab.java, Revisionab",
        "2nd try, ab_2nd_try.java, Revision2ndTry",
        "../../etc/passwd, ab_etc_passwd.java, EtcPasswd",
        "one two three four five six seven eight nine ten, ab_one_two_three_four_five_six_seven_eight.java,"
                + " OneTwoThreeFourFiveSixSevenEightNineTen",
    })
    void ofMessages(String message, String file, String className) {
        String text = message == null ? "" : message;
        String name = RevisionFileName.className("ab", text, List.of());
        assertThat(name).isEqualTo(className);
        assertThat(SourceVersion.isName(name)).isTrue();
        assertThat(RevisionFileName.file("ab", text).replace("gro_e", "groe")).isEqualTo(file);
    }

    @Test
    void classNameIsUnique() {
        assertThat(RevisionFileName.className("x", "add city", List.of("AddCity", "AddCity2")))
                .isEqualTo("AddCity3");
    }
}
