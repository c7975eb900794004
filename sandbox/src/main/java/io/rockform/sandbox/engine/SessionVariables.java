// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.RefusedException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The variables of one session: those that it has set, and for the rest the values that it began with. */
public final class SessionVariables {
    private final GlobalVariables globals;
    private final Map<String, String> system;
    private final Map<String, Optional<String>> user = new HashMap<>();

    SessionVariables(GlobalVariables globals) {
        this.globals = globals;
        this.system = globals.all();
    }

    /** @throws RefusedException if there is no such variable */
    public String system(String name) {
        String value = system.get(name.toLowerCase(Locale.ROOT));
        if (value == null) {
            throw unknown(name);
        }
        return value;
    }

    /** @throws RefusedException if there is no such variable */
    public String global(String name) {
        return globals.find(name).orElseThrow(() -> unknown(name));
    }

    /** All system variables, by name. */
    public Map<String, String> all(boolean global) {
        return global ? globals.all() : system;
    }

    /** @throws RefusedException if there is no such variable, or it cannot be set */
    public void setSystem(String name, String value, boolean global) {
        String before = system(name);
        if (globals.isReadOnly(name)) {
            throw Refusals.of(1238, "HY000", "Variable '" + name + "' is a read only variable");
        }
        String canonical = canonical(before, value);
        if (global) {
            globals.set(name, canonical);
        } else {
            system.put(name.toLowerCase(Locale.ROOT), canonical);
        }
    }

    /** A variable that is true or false takes 1, 0, ON and OFF too. */
    private static String canonical(String before, String value) {
        if (!before.equals("true") && !before.equals("false")) {
            return value;
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "on", "true" -> "true";
            case "0", "off", "false" -> "false";
            default -> value;
        };
    }

    public Optional<String> user(String name) {
        return user.getOrDefault(name.toLowerCase(Locale.ROOT), Optional.empty());
    }

    public void setUser(String name, Optional<String> value) {
        user.put(name.toLowerCase(Locale.ROOT), value);
    }

    private RefusedException unknown(String name) {
        // The one unknown name that was recorded, which many tools ask for (facts 12.2).
        if (name.equalsIgnoreCase("foreign_key_checks")) {
            return Refusals.analysis(1193, "HY000", "Unknown system variable 'foreign_key_checks'");
        }
        return Refusals.notModelled("the system variable " + name);
    }
}
