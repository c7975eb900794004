// SPDX-License-Identifier: Apache-2.0

/*
 * The DDL that a StarRocks schema consists of and that migrations use, 3.3 to 4.1 (facts 1-6, 8, 9).
 *
 * Nearly every decision is made by the next token alone, so that the parser runs without prediction: keep it so.
 * Query bodies and expressions are not parsed here but kept as text: their rules only find where they end.
 */
parser grammar StarRocksDdlParser;

options {
    tokenVocab = StarRocksLexer;
    superClass = NestingParser;
    contextSuperClass = SqlContext;
}

@header {
import io.rockform.ddl.NestingParser;
import io.rockform.ddl.SqlContext;
}

// What the parser is asked for, each to the end of its text.

statementText: statement SEMICOLON* EOF;
typeText: type EOF;
distributionText: (DISTRIBUTED BY)? distribution EOF;
refreshText: REFRESH? refresh EOF;
columnsText: tableElement (COMMA tableElement)* EOF;
keyText: keyClause EOF;
indexText: INDEX? indexName indexColumns indexOptions EOF;
rollupText: ROLLUP? rollup EOF;
orderText: (ORDER BY)? LEFT_PAREN sortItem (COMMA sortItem)* RIGHT_PAREN EOF;
partitioningText: (PARTITION BY)? partitioning EOF;
partitionText: (PARTITION | PARTITIONS)? partitionAddition EOF;

// Statements

statement
    : CREATE createStatement
    | ALTER alterStatement
    | DROP dropStatement
    ;

createStatement
    : (EXTERNAL | TEMPORARY)? TABLE ifNotExists? qualifiedName createTable
    | (OR REPLACE)? VIEW ifNotExists? qualifiedName createView
    | MATERIALIZED VIEW ifNotExists? qualifiedName createMaterializedView
    | (DATABASE | SCHEMA) ifNotExists? qualifiedName charset? collate? properties?
    | INDEX indexName ON qualifiedName indexColumns indexOptions
    ;

alterStatement
    : TABLE qualifiedName alterTableClause (COMMA alterTableClause)*
    | VIEW qualifiedName alterView
    | MATERIALIZED VIEW qualifiedName alterMaterializedView
    | (DATABASE | SCHEMA) qualifiedName alterDatabase
    ;

dropStatement
    : TEMPORARY? TABLE ifExists? qualifiedName FORCE?
    | VIEW ifExists? qualifiedName
    | MATERIALIZED VIEW ifExists? qualifiedName
    | (DATABASE | SCHEMA) ifExists? qualifiedName FORCE?
    | INDEX dropIndexName ON qualifiedName
    ;

ifNotExists: IF NOT EXISTS;
ifExists: IF EXISTS;

// Tables

createTable
    : LIKE qualifiedName
    | LEFT_PAREN tableElement (COMMA tableElement)* RIGHT_PAREN tableOptions
    | tableOptions
    ;

tableElement
    : columnDefinition
    | INDEX indexName indexColumns indexOptions
    ;

tableOptions
    : engine? charset? keyClause? commentClause? partitionBy? distributedBy? orderBy? rollups? properties?
      brokerProperties? (AS query)?
    ;

engine: ENGINE EQUAL identifier;
charset: DEFAULT? (CHARSET | CHARACTER SET) EQUAL? (identifier | string);
collate: DEFAULT? COLLATE EQUAL? (identifier | string);
keyClause: (PRIMARY | DUPLICATE | UNIQUE | AGGREGATE) KEY columnList;
commentClause: COMMENT string;
partitionBy: PARTITION BY partitioning;
distributedBy: DISTRIBUTED BY distribution;
distribution
    : HASH columnList (DEFAULT? BUCKETS INTEGER_VALUE)?
    | RANDOM (DEFAULT? BUCKETS INTEGER_VALUE)?
    ;
orderBy: ORDER BY LEFT_PAREN sortItem (COMMA sortItem)* RIGHT_PAREN;
sortItem: looseIdentifier (ASC | DESC)?;
rollups: ROLLUP LEFT_PAREN rollup (COMMA rollup)* RIGHT_PAREN;
rollup: identifier columnList (DUPLICATE KEY columnList)? (FROM identifier)? properties?;
properties: PROPERTIES propertyList;
brokerProperties: BROKER PROPERTIES propertyList;
propertyList: LEFT_PAREN property (COMMA property)* RIGHT_PAREN;
property: string EQUAL string;
columnList: LEFT_PAREN identifier (COMMA identifier)* RIGHT_PAREN;

// Columns

columnDefinition: identifier columnAttributes;

columnAttributes
    : (type columnCharset? KEY? aggregate? | aggregate) nullability? columnValue? commentClause?
    ;

columnCharset: (CHARSET | CHARACTER SET) (identifier | string);
/** With arguments it is a state that any aggregate function keeps (3.4 and newer). */
aggregate: (IDENTIFIER | REPLACE) aggregateArguments?;
aggregateArguments: LEFT_PAREN (aggregateArgument (COMMA aggregateArgument)*)? RIGHT_PAREN;
/** Servers take a nullability there and forget it. */
aggregateArgument: type nullability?;
nullability: NOT? NULL;

columnValue
    : DEFAULT defaultValue
    | AUTO_INCREMENT
    | AS generation
    ;

defaultValue
    : string
    | NULL
    | CURRENT_TIMESTAMP (LEFT_PAREN INTEGER_VALUE? RIGHT_PAREN)?
    | LEFT_PAREN expression RIGHT_PAREN
    | defaultConstant
    ;

/** What only 4.x takes: a number, an array, a map, a row. */
defaultConstant
    : MINUS_SIGN? (INTEGER_VALUE | DECIMAL_VALUE | DOUBLE_VALUE)
    | (TRUE | FALSE)
    | (MAP | ARRAY | ROW) nested
    | LEFT_BRACKET nestedPart* RIGHT_BRACKET
    ;

// Types

type
    : scalarType typeParameters?
    | ARRAY LESS_THAN type GREATER_THAN
    | MAP LESS_THAN type COMMA type GREATER_THAN
    | STRUCT LESS_THAN structField (COMMA structField)* GREATER_THAN
    | (SIGNED | UNSIGNED) (INT | INTEGER)?
    ;

scalarType
    : BOOLEAN | TINYINT | SMALLINT | INT | INTEGER | BIGINT | LARGEINT | FLOAT | DOUBLE
    | DECIMAL | NUMERIC | NUMBER | DECIMALV2 | DECIMAL32 | DECIMAL64 | DECIMAL128 | DECIMAL256
    | DATE | DATETIME | TIME | CHAR | VARCHAR | STRING | TEXT | BINARY | VARBINARY
    | JSON | BITMAP | HLL | PERCENTILE | VARIANT
    ;

typeParameters: LEFT_PAREN typeParameter (COMMA typeParameter)? RIGHT_PAREN;
/** VARCHAR(*) stands in documents and old errors for a text of any length. */
typeParameter: INTEGER_VALUE | ASTERISK;
/** Servers print the names of fields unquoted, whatever they are. */
structField: looseIdentifier COLON? type;

// Partitions

partitioning
    : RANGE LEFT_PAREN partitionItem (COMMA partitionItem)* RIGHT_PAREN partitionDefinitions?
    | LIST LEFT_PAREN partitionItem (COMMA partitionItem)* RIGHT_PAREN partitionDefinitions?
    | LEFT_PAREN partitionItem (COMMA partitionItem)* RIGHT_PAREN partitionDefinitions?
    | partitionFunction (COMMA partitionFunction)* partitionDefinitions?
    ;

partitionItem: expression;
partitionFunction: identifier nested?;
partitionDefinitions: LEFT_PAREN (partitionDefinition (COMMA partitionDefinition)*)? RIGHT_PAREN;

partitionDefinition
    : PARTITION ifNotExists? looseIdentifier VALUES partitionValues propertyList?
    | partitionSeries
    ;

partitionSeries
    : START LEFT_PAREN string RIGHT_PAREN END LEFT_PAREN string RIGHT_PAREN EVERY LEFT_PAREN (interval | INTEGER_VALUE)
      RIGHT_PAREN
    ;

partitionValues
    : LESS THAN (MAXVALUE | partitionBound)
    | LEFT_BRACKET partitionBound COMMA partitionBound RIGHT_PAREN
    | IN LEFT_PAREN listValue (COMMA listValue)* RIGHT_PAREN
    ;

partitionBound: LEFT_PAREN partitionValue (COMMA partitionValue)* RIGHT_PAREN;
partitionValue: string | MAXVALUE;
listValue: listLiteral | listRow;
listRow: LEFT_PAREN listLiteral (COMMA listLiteral)* RIGHT_PAREN;
listLiteral: string | NULL;
interval: INTERVAL INTEGER_VALUE looseIdentifier;

// Indexes

/** Servers print the names of indexes unquoted, whatever they are. */
indexName: ~(LEFT_PAREN | RIGHT_PAREN | COMMA | SEMICOLON | ON | UNTERMINATED | UNEXPECTED_CHARACTER)+;
dropIndexName: ~(LEFT_PAREN | RIGHT_PAREN | COMMA | SEMICOLON | ON | UNTERMINATED | UNEXPECTED_CHARACTER)+;
indexColumns: columnList;
indexOptions: (USING indexType propertyList?)? commentClause?;
indexType: BITMAP | NGRAMBF | GIN | VECTOR;

// Views

createView: viewColumns? commentClause? security? properties? AS query;
viewColumns: LEFT_PAREN viewColumn (COMMA viewColumn)* RIGHT_PAREN;
viewColumn
    : identifier commentClause?
    | INDEX indexName indexColumns indexOptions
    ;
security: SECURITY (NONE | INVOKER);

alterView
    : viewColumns? AS query
    | SET (security | properties)
    | (ADD | MODIFY) DIALECT looseIdentifier? query
    ;

// Materialized views

createMaterializedView: viewColumns? commentClause? materializedViewOption* AS query;

materializedViewOption
    : partitionBy
    | distributedBy
    | orderBy
    | REFRESH refresh
    | properties
    ;

refresh: (IMMEDIATE | DEFERRED)? (ASYNC refreshStart? refreshEvery? | MANUAL | INCREMENTAL);
refreshStart: START LEFT_PAREN string RIGHT_PAREN;
refreshEvery: EVERY LEFT_PAREN interval RIGHT_PAREN;

alterMaterializedView
    : RENAME identifier
    | REFRESH refresh
    | SET propertyList
    | SWAP WITH identifier
    | ACTIVE
    | INACTIVE
    ;

// ALTER TABLE

alterTableClause
    : ADD addClause
    | DROP dropClause
    | MODIFY modifyClause
    | RENAME renameClause
    | SWAP WITH identifier
    | SET propertyList
    | COMMENT EQUAL string
    | layoutPart+
    | TRUNCATE partitionNames
    | REPLACE partitionNames WITH TEMPORARY? partitionNames properties?
    | (BASE | CUMULATIVE)? COMPACT (looseIdentifier | partitionNameList)?
    | AUTO_INCREMENT EQUAL INTEGER_VALUE
    | (SPLIT | MERGE) (TABLET | TABLETS) remainder?
    ;

addClause
    : COLUMN (columnDefinition columnPosition? | LEFT_PAREN columnDefinition (COMMA columnDefinition)* RIGHT_PAREN)
      ((TO | IN) identifier)? properties?
    | INDEX indexName indexColumns indexOptions
    | ROLLUP rollup (COMMA rollup)*
    | TEMPORARY? (PARTITION | PARTITIONS) partitionAddition
    ;

partitionAddition
    : partitionSeries propertyList? distributedBy? propertyList?
    | ifNotExists? looseIdentifier VALUES partitionValues propertyList? distributedBy? propertyList?
    ;

dropClause
    : COLUMN identifier (FROM identifier)? properties?
    | INDEX dropIndexName
    | ROLLUP identifier (COMMA identifier)* properties?
    | TEMPORARY? (PARTITION | PARTITIONS) dropPartitions FORCE?
    | ALL TEMPORARY PARTITIONS
    | PERSISTENT INDEX ON TABLETS nested
    ;

dropPartitions
    : ifExists? (looseIdentifier | partitionNameList | partitionSeries | WHERE expression)
    ;

modifyClause
    : COLUMN identifier columnModification
    | PARTITION (looseIdentifier | partitionNameList | LEFT_PAREN ASTERISK RIGHT_PAREN) SET propertyList
    | PARTITION DISTRIBUTED BY distribution
    ;

columnModification
    : columnAttributes columnPosition? (FROM identifier)? properties?
    | commentClause
    | ADD FIELD fieldPath type columnPosition?
    | DROP FIELD fieldPath
    ;

fieldPath: fieldStep (DOT fieldStep)*;
fieldStep: looseIdentifier | LEFT_BRACKET ASTERISK RIGHT_BRACKET;

columnPosition
    : FIRST
    | AFTER identifier
    ;

renameClause
    : COLUMN identifier TO identifier
    | PARTITION looseIdentifier looseIdentifier
    | ROLLUP identifier identifier
    | identifier
    ;

/** Parts of an OPTIMIZE: several make one clause. */
layoutPart
    : PARTITIONS partitionNameList
    | keyClause
    | partitionBy (BETWEEN string AND string)?
    | orderBy
    | distributedBy
    ;

partitionNames: (PARTITION | PARTITIONS) (looseIdentifier | partitionNameList);
partitionNameList: LEFT_PAREN looseIdentifier (COMMA looseIdentifier)* RIGHT_PAREN;

// Databases

alterDatabase
    : RENAME identifier
    | SET propertyList
    | SET (DATA | IDENTIFIER) QUOTA (INTEGER_VALUE | identifier)
    ;

// Text that is kept as it is

query: ~SEMICOLON+;
remainder: ~SEMICOLON+;

/**
 * Ends before a comma, a closing parenthesis, COMMENT or FORCE that stands in no parentheses of its own; but where an operand
 * has to come, such a word is the name of a column.
 */
expression: expressionPart+;
expressionPart
    : nested
    | {isOperandNext()}? COMMENT
    | ~(LEFT_PAREN | RIGHT_PAREN | LEFT_BRACKET | RIGHT_BRACKET | LEFT_BRACE | RIGHT_BRACE | COMMA | SEMICOLON | COMMENT
        | FORCE | UNTERMINATED | UNEXPECTED_CHARACTER)
    ;
/** What a column is generated from; ALTER TABLE may place the column after it. */
generation: generationPart+;
generationPart
    : nested
    | {isOperandNext()}? (COMMENT | AFTER | FIRST)
    | ~(LEFT_PAREN | RIGHT_PAREN | LEFT_BRACKET | RIGHT_BRACKET | LEFT_BRACE | RIGHT_BRACE | COMMA | SEMICOLON | COMMENT
        | AFTER | FIRST | UNTERMINATED | UNEXPECTED_CHARACTER)
    ;
nested
    : LEFT_PAREN nestedPart* RIGHT_PAREN
    | LEFT_BRACKET nestedPart* RIGHT_BRACKET
    | LEFT_BRACE nestedPart* RIGHT_BRACE
    ;
nestedPart
    : nested
    | ~(LEFT_PAREN | RIGHT_PAREN | LEFT_BRACKET | RIGHT_BRACKET | LEFT_BRACE | RIGHT_BRACE | SEMICOLON
        | UNTERMINATED | UNEXPECTED_CHARACTER)
    ;

// Names and texts

qualifiedName: identifier (DOT identifier | DOT_IDENTIFIER)*;
string: SINGLE_QUOTED_TEXT | DOUBLE_QUOTED_TEXT;

/** Any word: for names that servers print unquoted. */
looseIdentifier: identifier | reservedWord;

identifier
    : IDENTIFIER
    | BACKQUOTED_IDENTIFIER
    | DIGIT_IDENTIFIER
    | ACTIVE | ADMIN | AFTER | AGGREGATE | ANTI | ASYNC | AUTO_INCREMENT | BASE | BEFORE | BINARY | BOOLEAN
    | BROKER | BUCKETS | CAST | CATALOG | CATALOGS | CHARSET | COLUMNS | COMMENT | COMPACT | CUMULATIVE
    | CURRENT | DATA | DATE | DATETIME | DAY | DIALECT | DISTRIBUTED | DISTRIBUTION | DUPLICATE | END
    | ENGINE | EVERY | EXCLUDE | EXTERNAL | EXTRACT | FIELD | FILTER | FIRST | FOLLOWING | HASH | HOUR
    | INACTIVE | INCREMENTAL | INTERVAL | LAST | LESS | LIST | MANUAL | MAP | MATERIALIZED | MERGE | MINUS
    | MINUTE | MODE | MODIFY | MONTH | NGRAMBF | NONE | NULLS | NUMBER | NUMERIC | OF | OFFSET | OVERWRITE
    | PARTITIONS | PERSISTENT | PIVOT | PRECEDING | PROPERTIES | QUALIFY | QUARTER | QUOTA | RANDOM
    | RECURSIVE | REFRESH | ROLLUP | ROW | SAMPLE | SECOND | SECURITY | SEMI | SEPARATOR | SETS | SIGNED
    | SPLIT | START | STRING | STRUCT | SWAP | TABLES | TABLET | TABLETS | TEMPORARY | THAN | TIME
    | TIMESTAMP | TRIM | TRUNCATE | UNBOUNDED | UNNEST | VARBINARY | VECTOR | VERSION | VIEW | WEEK | WITHIN
    | YEAR
    ;

/** Reserved in one of the versions (facts 1.4): an identifier only in backquotes. */
reservedWord
    : ADD | ALL | ALTER | ANALYZE | AND | ARRAY | AS | ASC | ASOF | BETWEEN | BIGINT | BITMAP | BITSHIFTLEFT
    | BITSHIFTRIGHT | BITSHIFTRIGHTLOGICAL | BOTH | BY | CASE | CHAR | CHARACTER | CHECK | COLLATE | COLUMN
    | COMPACTION | CONVERT | CREATE | CROSS | CUBE | CURRENT_DATE | CURRENT_GROUP | CURRENT_ROLE
    | CURRENT_TIME | CURRENT_TIMESTAMP | CURRENT_USER | CURRENT_WAREHOUSE | DATABASE | DATABASES | DECIMAL
    | DECIMAL128 | DECIMAL256 | DECIMAL32 | DECIMAL64 | DECIMALV2 | DEFAULT | DEFERRED | DELETE | DENSE_RANK
    | DESC | DESCRIBE | DISTINCT | DIV | DOUBLE | DROP | DUAL | ELSE | EXCEPT | EXISTS | EXPLAIN | FALSE
    | FILES | FIRST_VALUE | FLOAT | FOR | FORCE | FROM | FULL | FUNCTION | GIN | GRANT | GROUP | GROUPING
    | GROUPING_ID | GROUPS | HAVING | HLL | IF | IGNORE | IMMEDIATE | IN | INDEX | INFILE | INNER | INSERT
    | INT | INTEGER | INTERSECT | INTO | INVOKER | IS | JOIN | JSON | KEY | KEYS | KILL | LAG | LARGEINT
    | LAST_QUERY_ID | LAST_VALUE | LATERAL | LEAD | LEFT | LIKE | LIMIT | LOAD | LOCALTIME | LOCALTIMESTAMP
    | MAXVALUE | MICROSECOND | MILLISECOND | MOD | NOT | NTILE | NULL | ON | OPTIMIZE | OR | ORDER | OUTER
    | OUTFILE | OVER | PARTITION | PERCENTILE | PREPARE | PRIMARY | PROCEDURE | RANGE | READ | REGEXP
    | RELEASE | RENAME | REPLACE | REVOKE | RIGHT | RLIKE | ROWS | ROW_NUMBER | SCHEMA | SCHEMAS | SELECT
    | SET | SET_VAR | SHOW | SMALLINT | SYSTEM | TABLE | TERMINATED | TEXT | THEN | TINYINT | TO | TRUE
    | UNION | UNIQUE | UNSIGNED | UPDATE | USE | USING | VALUES | VARCHAR | VARIANT | WHEN | WHERE | WITH
    ;
