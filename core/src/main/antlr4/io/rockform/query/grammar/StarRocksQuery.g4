// SPDX-License-Identifier: Apache-2.0

/*
 * The SELECT of views and materialized views, and scalar expressions, as StarRocks 3.3 to 4.1 reads them and prints them.
 * The order of alternatives in `expression`, `condition` and `value` is StarRocks' precedence.
 */
parser grammar StarRocksQuery;

options {
    tokenVocab = StarRocksLexer;
}

singleQuery: query SEMICOLON* EOF;

singleExpression: expression EOF;

query: (WITH RECURSIVE? commonTable (COMMA commonTable)*)? queryBody orderBy? limit?;

commonTable: name columnNames? AS LEFT_PAREN query RIGHT_PAREN;

columnNames: LEFT_PAREN name (COMMA name)* RIGHT_PAREN;

queryBody:
    select                                                                       # selectBody
    | LEFT_PAREN query RIGHT_PAREN                                               # nestedBody
    | left = queryBody operator = INTERSECT quantifier? right = queryBody        # setOperation
    | left = queryBody operator = (UNION | EXCEPT | MINUS) quantifier? right = queryBody # setOperation;

quantifier: DISTINCT | ALL;

select:
    SELECT quantifier? selectItem (COMMA selectItem)* (FROM (DUAL | relations))? (WHERE where = expression)?
        (GROUP BY grouping)? (HAVING having = expression)? qualify?;

// A window function and what it must be (facts 8.3); StarRocks knows no other form
qualify: QUALIFY value comparison INTEGER_VALUE;

selectItem:
    ASTERISK except?                             # allColumns
    | qualifiedName DOT ASTERISK except?         # allColumnsOf
    | expression (AS? (name | text))?            # outputExpression;

except: (EXCEPT | EXCLUDE) columnNames;

grouping:
    ROLLUP LEFT_PAREN expressions? RIGHT_PAREN                                         # rollup
    | CUBE LEFT_PAREN expressions? RIGHT_PAREN                                         # cube
    | GROUPING SETS LEFT_PAREN groupingSet (COMMA groupingSet)* RIGHT_PAREN            # groupingSets
    | ALL                                                                              # groupByAll
    | expressions                                                                      # plainGrouping;

groupingSet: LEFT_PAREN expressions? RIGHT_PAREN;

orderBy: ORDER BY sortItem (COMMA sortItem)*;

sortItem: expression direction = (ASC | DESC)? (NULLS nulls = (FIRST | LAST))?;

limit: LIMIT (first = INTEGER_VALUE (COMMA second = INTEGER_VALUE | OFFSET offset = INTEGER_VALUE)?);

// relations

relations: relation (COMMA LATERAL? relation)*;

relation: relationPrimary join*;

join:
    (INNER? | CROSS) JOIN bracketHint? LATERAL? relationPrimary joinCondition?        # innerJoin
    | outerJoinKind JOIN bracketHint? LATERAL? relationPrimary joinCondition          # outerJoin
    | ASOF (INNER | LEFT OUTER?)? JOIN bracketHint? relationPrimary joinCondition     # asofJoin;

outerJoinKind: (LEFT | RIGHT) (OUTER | SEMI | ANTI)? | FULL OUTER?;

joinCondition: ON expression | USING columnNames;

bracketHint: LEFT_BRACKET name (BIT_OR value LEFT_PAREN expressions RIGHT_PAREN)? (COMMA name)* RIGHT_BRACKET;

relationPrimary:
    qualifiedName partitions? tablets? sample? (AS? alias = name)? bracketHint?                           # table
    | LEFT_PAREN VALUES row (COMMA row)* RIGHT_PAREN (AS? alias = name columnNames?)?                     # values
    | LEFT_PAREN query RIGHT_PAREN (AS? alias = name columnNames?)?                                       # subquery
    | qualifiedName LEFT_PAREN tableArguments? RIGHT_PAREN (AS? alias = name columnNames?)?               # tableFunction
    | TABLE LEFT_PAREN qualifiedName LEFT_PAREN tableArguments? RIGHT_PAREN RIGHT_PAREN
        (AS? alias = name columnNames?)?                                                                  # wrappedTableFunction
    | LEFT_PAREN relations RIGHT_PAREN                                                                    # nestedRelations;

tableArguments: tableArgument (COMMA tableArgument)*;

tableArgument: (name DOUBLE_ARROW)? expression;

row: LEFT_PAREN expressions RIGHT_PAREN;

partitions: TEMPORARY? (PARTITION | PARTITIONS) columnNames;

tablets: (TABLET | TABLETS) LEFT_PAREN INTEGER_VALUE (COMMA INTEGER_VALUE)* RIGHT_PAREN;

sample: SAMPLE LEFT_PAREN (text EQUAL text) (COMMA text EQUAL text)* RIGHT_PAREN;

// expressions

expressions: expression (COMMA expression)*;

expression:
    condition                                                              # plainCondition
    | lambdaParameters ARROW expression                                    # lambda
    | NOT expression                                                       # negation
    | left = expression operator = (AND | LOGICAL_AND) right = expression  # logical
    | left = expression operator = (OR | LOGICAL_OR) right = expression    # logical;

lambdaParameters: name | LEFT_PAREN name (COMMA name)* RIGHT_PAREN;

condition:
    predicate                                                              # plainPredicate
    | condition IS NOT? NULL                                               # isNull
    | left = condition comparison right = predicate                        # comparing;

comparison:
    EQUAL
    | EQUAL_FOR_NULL
    | NOT_EQUAL
    | LESS_THAN
    | LESS_OR_EQUAL
    | GREATER_THAN
    | GREATER_OR_EQUAL;

// What follows the value is a rule of its own, so that the value need not be read ahead to choose an alternative
predicate: value predicateSuffix?;

predicateSuffix:
    NOT? IN LEFT_PAREN query RIGHT_PAREN                                                 # inQuery
    | NOT? IN LEFT_PAREN expressions RIGHT_PAREN                                         # inList
    | NOT? BETWEEN lower = value AND upper = predicate                                   # between
    | NOT? operator = (LIKE | RLIKE | REGEXP) pattern = value                            # like;

value:
    primary                                                                              # plainPrimary
    | left = value operator = BIT_XOR right = value                                      # binary
    | left = value operator = (ASTERISK | SLASH | PERCENT | DIV | MOD) right = value     # binary
    | left = value operator = (PLUS | MINUS_SIGN) right = value                          # binary
    | left = value operator = BIT_AND right = value                                      # binary
    | left = value operator = BIT_OR right = value                                       # binary
    | left = value operator = (BITSHIFTLEFT | BITSHIFTRIGHT | BITSHIFTRIGHTLOGICAL) right = value # binary;

primary:
    literal                                                                              # literalValue
    | INTERVAL value timeUnit                                                            # interval
    | CASE operand = expression? (WHEN expression THEN expression)+ (ELSE otherwise = expression)? END # case
    | CAST LEFT_PAREN expression AS type RIGHT_PAREN                                     # cast
    | CONVERT LEFT_PAREN expression COMMA type RIGHT_PAREN                               # cast
    | EXISTS LEFT_PAREN query RIGHT_PAREN                                                # exists
    | EXTRACT LEFT_PAREN timeUnit FROM value RIGHT_PAREN                                 # extract
    | functionCall                                                                       # call
    | (ARRAY LESS_THAN type GREATER_THAN)? LEFT_BRACKET expressions? RIGHT_BRACKET       # array
    | MAP (LESS_THAN type COMMA type GREATER_THAN)? LEFT_BRACE (mapEntry (COMMA mapEntry)*)? RIGHT_BRACE # map
    | AT name                                                                            # userVariable
    | DOUBLE_AT qualifiedName                                                            # systemVariable
    | name                                                                               # column
    | LEFT_PAREN query RIGHT_PAREN                                                       # scalarQuery
    | LEFT_PAREN expressions RIGHT_PAREN                                                 # parenthesized
    | primary (DOT name | DOT_IDENTIFIER)                                                # dereference
    | primary LEFT_BRACKET value RIGHT_BRACKET                                           # subscript
    | primary LEFT_BRACKET from = INTEGER_VALUE? COLON to = INTEGER_VALUE? RIGHT_BRACKET # slice
    | primary ARROW text                                                                 # jsonArrow
    | primary COLLATE (name | text)                                                      # collate
    | operator = (MINUS_SIGN | PLUS | BIT_NOT | LOGICAL_NOT) primary                     # unary;

mapEntry: key = expression COLON item = expression;

literal:
    NULL                         # nullLiteral
    | (TRUE | FALSE)             # booleanLiteral
    | INTEGER_VALUE              # numberLiteral
    | DECIMAL_VALUE              # numberLiteral
    | DOUBLE_VALUE               # numberLiteral
    | BINARY_VALUE               # binaryLiteral
    | (DATE | DATETIME) text     # dateLiteral
    | text                       # textLiteral;

text: SINGLE_QUOTED_TEXT | DOUBLE_QUOTED_TEXT;

functionCall:
    functionName LEFT_PAREN functionArguments RIGHT_PAREN (IGNORE NULLS)? filter? over?
    | clockFunction;

// Functions without parentheses: a word alone is the call
clockFunction:
    CURRENT_DATE
    | CURRENT_TIME
    | CURRENT_TIMESTAMP
    | LOCALTIME
    | LOCALTIMESTAMP
    | CURRENT_USER
    | CURRENT_ROLE
    | CURRENT_GROUP
    | CURRENT_WAREHOUSE;

functionArguments:
    ASTERISK
    | quantifier? (functionArgument (COMMA functionArgument)*)? orderBy? (SEPARATOR separator = expression)? (IGNORE NULLS)?;

functionArgument: expression | MICROSECOND | MILLISECOND;

filter: FILTER LEFT_PAREN WHERE expression RIGHT_PAREN;

over: OVER LEFT_PAREN (bracketHint? PARTITION BY expressions)? orderBy? frame? RIGHT_PAREN;

frame: kind = (ROWS | RANGE) (frameBound | BETWEEN from = frameBound AND to = frameBound);

frameBound:
    UNBOUNDED (PRECEDING | FOLLOWING)
    | CURRENT ROW
    | expression (PRECEDING | FOLLOWING);

timeUnit: YEAR | QUARTER | MONTH | WEEK | DAY | HOUR | MINUTE | SECOND | MILLISECOND | MICROSECOND;

type:
    ARRAY LESS_THAN type GREATER_THAN                                                    # arrayType
    | MAP LESS_THAN type COMMA type GREATER_THAN                                         # mapType
    | STRUCT LESS_THAN structField (COMMA structField)* GREATER_THAN                     # structType
    | typeName (LEFT_PAREN (ASTERISK | INTEGER_VALUE (COMMA INTEGER_VALUE)?) RIGHT_PAREN)? # scalarType;

structField: name COLON? type;

typeName:
    (SIGNED | UNSIGNED) (INT | INTEGER)?
    | IDENTIFIER
    | BIGINT | BINARY | BITMAP | BOOLEAN | CHAR | DATE | DATETIME | DECIMAL | DECIMAL128 | DECIMAL256 | DECIMAL32
    | DECIMAL64 | DECIMALV2 | DOUBLE | FLOAT | HLL | INT | INTEGER | JSON | LARGEINT | NUMBER | NUMERIC | PERCENTILE
    | SMALLINT | STRING | TEXT | TIME | TINYINT | VARBINARY | VARCHAR | VARIANT;

// names

qualifiedName: name (DOT name | DOT_IDENTIFIER)*;

functionName: qualifiedName | reservedFunction;

// Reserved words that are functions when a parenthesis follows
reservedFunction:
    BITMAP | CHAR | CURRENT_DATE | CURRENT_GROUP | CURRENT_ROLE | CURRENT_TIME | CURRENT_TIMESTAMP | CURRENT_USER
    | CURRENT_WAREHOUSE | DATABASE | DENSE_RANK | FIRST_VALUE | GROUPING | GROUPING_ID | HLL | IF | LAG | LAST_QUERY_ID
    | LAST_VALUE | LEAD | LEFT | LIKE | LOCALTIME | LOCALTIMESTAMP | MOD | NTILE | PERCENTILE | REGEXP | REPLACE
    | RIGHT | ROW_NUMBER | SCHEMA;

name: IDENTIFIER | DIGIT_IDENTIFIER | BACKQUOTED_IDENTIFIER | unreservedWord;

// All words of the lexer but those that StarRocks 3.5 reserves (facts 1.4); ASOF and EXCEPT count as reserved
// although not every version does so, since after a table name they would be taken for its alias
unreservedWord:
    ACTIVE | ADMIN | AFTER | AGGREGATE | ANTI | ASYNC | AUTO_INCREMENT | BASE | BEFORE | BINARY | BOOLEAN | BROKER
    | BUCKETS | CAST | CATALOG | CATALOGS | CHARSET | COLUMNS | COMMENT | COMPACT | CUMULATIVE | CURRENT
    | CURRENT_WAREHOUSE | DATA | DATE | DATETIME | DAY | DECIMAL256 | DIALECT | DISTRIBUTED | DISTRIBUTION
    | DUPLICATE | END | ENGINE | EVERY | EXCLUDE | EXTERNAL | EXTRACT | FIELD | FILTER | FIRST | FOLLOWING | HASH
    | HOUR | INACTIVE | INCREMENTAL | INTERVAL | LAST | LAST_QUERY_ID | LESS | LIST | MANUAL | MAP | MATERIALIZED
    | MERGE | MINUS | MINUTE | MODE | MODIFY | MONTH | NGRAMBF | NONE | NULLS | NUMBER | NUMERIC | OF | OFFSET
    | OVERWRITE | PARTITIONS | PERSISTENT | PIVOT | PRECEDING | PROPERTIES | QUALIFY | QUARTER | QUOTA | RANDOM
    | RECURSIVE | REFRESH | ROLLUP | ROW | SAMPLE | SECOND | SECURITY | SEMI | SEPARATOR | SETS | SIGNED | SPLIT
    | START | STRING | STRUCT | SWAP | TABLES | TABLET | TABLETS | TEMPORARY | THAN | TIME | TIMESTAMP | TRIM
    | TRUNCATE | UNBOUNDED | UNNEST | VARBINARY | VARIANT | VECTOR | VERSION | VIEW | WEEK | WITHIN | YEAR;
