package org.deskwright.core.casefile;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Names under which evidence can lie in every file system and archive, and is found again there. */
final class SafeNames {
    private SafeNames() {
    }

    /** The name itself, but for what some system forbids or a walk passes over. */
    static String of(String name) {
        return Arrays.stream(name.split("/")).filter(s -> !s.isEmpty()).map(SafeNames::segment)
                .collect(Collectors.joining("/"));
    }

    private static String segment(String segment) {
        String plain = segment.replaceAll("[\\p{Cntrl}<>:\"\\\\|?*]", "_");
        return plain.startsWith(".") ? "_" + plain.substring(1) : plain;
    }

    /** The name, with a number where it is taken. */
    static String free(String name, Set<String> taken) {
        String free = name;
        for (int n = 2; taken.contains(free); n++) {
            free = name + "~" + n;
        }
        return free;
    }
}
