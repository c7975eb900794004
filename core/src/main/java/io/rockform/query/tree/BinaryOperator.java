// SPDX-License-Identifier: Apache-2.0
package io.rockform.query.tree;

/** Operators between two operands. */
public enum BinaryOperator {
    OR("OR", Family.LOGICAL),
    AND("AND", Family.LOGICAL),
    EQUAL("=", Family.COMPARISON),
    EQUAL_FOR_NULL("<=>", Family.COMPARISON),
    NOT_EQUAL("!=", Family.COMPARISON),
    LESS_THAN("<", Family.COMPARISON),
    LESS_OR_EQUAL("<=", Family.COMPARISON),
    GREATER_THAN(">", Family.COMPARISON),
    GREATER_OR_EQUAL(">=", Family.COMPARISON),
    ADD("+", Family.ARITHMETIC),
    SUBTRACT("-", Family.ARITHMETIC),
    MULTIPLY("*", Family.ARITHMETIC),
    DIVIDE("/", Family.ARITHMETIC),
    INT_DIVIDE("DIV", Family.ARITHMETIC),
    MODULO("%", Family.ARITHMETIC),
    BIT_AND("&", Family.ARITHMETIC),
    BIT_OR("|", Family.ARITHMETIC),
    BIT_XOR("^", Family.ARITHMETIC),
    SHIFT_LEFT("BITSHIFTLEFT", Family.ARITHMETIC),
    SHIFT_RIGHT("BITSHIFTRIGHT", Family.ARITHMETIC),
    SHIFT_RIGHT_LOGICAL("BITSHIFTRIGHTLOGICAL", Family.ARITHMETIC);

    /** What the operands and the result are. */
    public enum Family {
        LOGICAL,
        COMPARISON,
        ARITHMETIC
    }

    private final String text;
    private final Family family;

    BinaryOperator(String text, Family family) {
        this.text = text;
        this.family = family;
    }

    /** As StarRocks prints it. */
    public String text() {
        return text;
    }

    public Family family() {
        return family;
    }
}
