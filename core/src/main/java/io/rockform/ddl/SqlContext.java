// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * A node of the parse tree of DDL. Readers ask each node several times for its few children, so that how these are kept and
 * found is a third of what reading costs; ANTLR's own way suits trees of any kind.
 */
public abstract class SqlContext extends ParserRuleContext {
    private static final int USUAL_CHILDREN = 4;

    protected SqlContext() {}

    protected SqlContext(@Nullable ParserRuleContext parent, int invokingState) {
        super(parent, invokingState);
    }

    @Override
    public <T extends ParseTree> T addAnyChild(T child) {
        if (children == null) {
            children = new ArrayList<>(USUAL_CHILDREN);
        }
        children.add(child);
        return child;
    }

    @Override
    public <T extends ParseTree> @Nullable T getChild(Class<? extends T> type, int index) {
        int left = index;
        for (int i = 0, count = getChildCount(); i < count; i++) {
            ParseTree child = children.get(i);
            if (child.getClass() == type) {
                if (left == 0) {
                    return type.cast(child);
                }
                left--;
            }
        }
        return null;
    }

    @Override
    public <T extends ParserRuleContext> List<T> getRuleContexts(Class<? extends T> type) {
        List<T> found = new ArrayList<>(getChildCount());
        for (int i = 0, count = getChildCount(); i < count; i++) {
            ParseTree child = children.get(i);
            if (child.getClass() == type) {
                found.add(type.cast(child));
            }
        }
        return found;
    }

    @Override
    public @Nullable TerminalNode getToken(int type, int index) {
        int left = index;
        for (int i = 0, count = getChildCount(); i < count; i++) {
            if (children.get(i) instanceof SqlToken token && token.getType() == type) {
                if (left == 0) {
                    return token;
                }
                left--;
            }
        }
        return null;
    }
}
