// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.rockform.profile.ServerProfile;
import io.rockform.schema.DataType;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.SchemaGenerator;
import io.rockform.schema.SchemaObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written reads back as what it was, for 20,000 random objects. */
class DdlLawsTest {
    private static final int OBJECTS = 10_000;
    private static final DdlParser PARSER = new DdlParser();

    @ParameterizedTest
    @EnumSource(IdentifierQuoting.class)
    void writingAndReadingGivesTheObjectBack(IdentifierQuoting quoting) {
        DdlWriter writer = new DdlWriter(ServerProfile.OFFLINE, quoting);
        for (long seed = 0; seed < OBJECTS; seed++) {
            SchemaObject object = new SchemaGenerator(seed).object();
            String written = writer.create(object);
            SchemaObject read = read(written);
            assertThat(read).as("seed %d: %s", seed, written).isEqualTo(object);
            assertThat(writer.create(read)).as("seed %d", seed).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @EnumSource(IdentifierQuoting.class)
    void clausesReadBackAsWhatTheyWere(IdentifierQuoting quoting) {
        DdlWriter writer = new DdlWriter(ServerProfile.OFFLINE, quoting);
        for (long seed = 0; seed < OBJECTS; seed++) {
            DataType type = new SchemaGenerator(seed).type(0);
            assertThat(PARSER.type(writer.type(type))).as("seed %d", seed).isEqualTo(type);
            MaterializedView view = new SchemaGenerator(seed).materializedView();
            assertThat(PARSER.refresh(writer.refresh(view.refresh()))).isEqualTo(view.refresh());
            if (view.distribution() != null) {
                assertThat(PARSER.distribution(writer.distribution(view.distribution())))
                        .isEqualTo(view.distribution());
            }
        }
    }

    private static SchemaObject read(String written) {
        DdlStatement statement = PARSER.statement(written);
        if (statement instanceof DdlStatement.CreateTable create) {
            return create.table();
        }
        if (statement instanceof DdlStatement.CreateView create) {
            return create.view();
        }
        return ((DdlStatement.CreateMaterializedView) statement).view();
    }
}
