package org.deskwright.core.internal.files;

import java.util.Arrays;

/** Which names of archive entries stay below the place where the archive is. */
final class ArchiveNames {
    private ArchiveNames() {
    }

    /** Relative, without {@code ..} or drive letters or empty or invisible parts. */
    static boolean isPlain(String name) {
        return !name.isEmpty() && name.chars().noneMatch(c -> Character.isISOControl(c) || c == '\\' || c == ':')
                && Arrays.stream(name.split("/", -1)).noneMatch(s -> s.isEmpty() || s.equals(".") || s.equals(".."));
    }
}
