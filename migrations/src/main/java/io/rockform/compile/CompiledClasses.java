// SPDX-License-Identifier: Apache-2.0
package io.rockform.compile;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a compilation gave.
 *
 * @param bytecode class files by binary name, in the order of the names
 * @param sources the name of the source file of each class
 */
record CompiledClasses(Map<String, byte[]> bytecode, Map<String, String> sources) {
    CompiledClasses {
        bytecode = Collections.unmodifiableMap(new TreeMap<>(bytecode));
        sources = Collections.unmodifiableMap(new TreeMap<>(sources));
    }

    /** Only the classes that came from these files. */
    CompiledClasses from(Set<String> files) {
        Map<String, byte[]> ownBytecode = new TreeMap<>(bytecode);
        ownBytecode.keySet().removeIf(name -> !files.contains(sources.getOrDefault(name, "")));
        Map<String, String> ownSources = new TreeMap<>(sources);
        ownSources.keySet().retainAll(ownBytecode.keySet());
        return new CompiledClasses(ownBytecode, ownSources);
    }
}
