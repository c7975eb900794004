// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.information;

import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.session.ResultColumn;
import io.rockform.sandbox.session.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of information_schema that are always empty, but that tools of MySQL read (facts 10; [SystemTable]). A colon
 * stands before a type that is not text.
 */
final class EmptyTables {
    private static final Map<String, String> COLUMNS = Map.of(
            "key_column_usage",
            """
            CONSTRAINT_CATALOG CONSTRAINT_SCHEMA CONSTRAINT_NAME TABLE_CATALOG TABLE_SCHEMA TABLE_NAME COLUMN_NAME \
            ORDINAL_POSITION:BIGINT POSITION_IN_UNIQUE_CONSTRAINT:BIGINT REFERENCED_TABLE_SCHEMA REFERENCED_TABLE_NAME \
            REFERENCED_COLUMN_NAME""",
            "table_constraints",
            "CONSTRAINT_CATALOG CONSTRAINT_SCHEMA CONSTRAINT_NAME TABLE_SCHEMA TABLE_NAME CONSTRAINT_TYPE",
            "referential_constraints",
            """
            CONSTRAINT_CATALOG CONSTRAINT_SCHEMA CONSTRAINT_NAME UNIQUE_CONSTRAINT_CATALOG UNIQUE_CONSTRAINT_SCHEMA \
            UNIQUE_CONSTRAINT_NAME MATCH_OPTION UPDATE_RULE DELETE_RULE TABLE_NAME REFERENCED_TABLE_NAME""",
            "statistics",
            """
            TABLE_CATALOG TABLE_SCHEMA TABLE_NAME NON_UNIQUE:BIGINT INDEX_SCHEMA INDEX_NAME SEQ_IN_INDEX:BIGINT \
            COLUMN_NAME COLLATION CARDINALITY:BIGINT SUB_PART:BIGINT PACKED NULLABLE INDEX_TYPE COMMENT INDEX_COMMENT""",
            "triggers",
            """
            TRIGGER_CATALOG TRIGGER_SCHEMA TRIGGER_NAME EVENT_MANIPULATION EVENT_OBJECT_CATALOG EVENT_OBJECT_SCHEMA \
            EVENT_OBJECT_TABLE ACTION_ORDER:BIGINT ACTION_CONDITION ACTION_STATEMENT ACTION_ORIENTATION ACTION_TIMING \
            ACTION_REFERENCE_OLD_TABLE ACTION_REFERENCE_NEW_TABLE ACTION_REFERENCE_OLD_ROW ACTION_REFERENCE_NEW_ROW \
            CREATED:DATETIME SQL_MODE DEFINER CHARACTER_SET_CLIENT COLLATION_CONNECTION DATABASE_COLLATION""",
            "routines",
            """
            SPECIFIC_NAME ROUTINE_CATALOG ROUTINE_SCHEMA ROUTINE_NAME ROUTINE_TYPE DATA_TYPE \
            CHARACTER_MAXIMUM_LENGTH:BIGINT CHARACTER_OCTET_LENGTH:BIGINT NUMERIC_PRECISION:BIGINT NUMERIC_SCALE:BIGINT \
            DATETIME_PRECISION:BIGINT CHARACTER_SET_NAME COLLATION_NAME DTD_IDENTIFIER ROUTINE_BODY ROUTINE_DEFINITION \
            EXTERNAL_NAME EXTERNAL_LANGUAGE PARAMETER_STYLE IS_DETERMINISTIC SQL_DATA_ACCESS SQL_PATH SECURITY_TYPE \
            CREATED:DATETIME LAST_ALTERED:DATETIME SQL_MODE ROUTINE_COMMENT DEFINER CHARACTER_SET_CLIENT \
            COLLATION_CONNECTION DATABASE_COLLATION""",
            "events",
            """
            EVENT_CATALOG EVENT_SCHEMA EVENT_NAME DEFINER TIME_ZONE EVENT_BODY EVENT_DEFINITION EVENT_TYPE \
            EXECUTE_AT:DATETIME INTERVAL_VALUE INTERVAL_FIELD SQL_MODE STARTS:DATETIME ENDS:DATETIME STATUS \
            ON_COMPLETION CREATED:DATETIME LAST_ALTERED:DATETIME LAST_EXECUTED:DATETIME EVENT_COMMENT ORIGINATOR:BIGINT \
            CHARACTER_SET_CLIENT COLLATION_CONNECTION DATABASE_COLLATION""");

    private EmptyTables() {}

    /** @param name in lower case */
    static Optional<Answer.Rows> find(String name) {
        return Optional.ofNullable(COLUMNS.get(name)).map(text -> new ResultTable(columns(text)).answer());
    }

    static List<ResultColumn> columns(String text) {
        List<ResultColumn> columns = new ArrayList<>();
        for (String column : text.split(" ")) {
            int colon = column.indexOf(':');
            columns.add(
                    colon < 0
                            ? ResultColumn.text(column)
                            : new ResultColumn(
                                    column.substring(0, colon), ValueType.valueOf(column.substring(colon + 1))));
        }
        return columns;
    }
}
