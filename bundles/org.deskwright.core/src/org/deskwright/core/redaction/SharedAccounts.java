package org.deskwright.core.redaction;

import java.util.Locale;
import java.util.Set;

/** Accounts that are called alike on many computers, so that nobody is told by them, and texts hold them as words. */
public final class SharedAccounts {
    private static final Set<String> NAMES = Set.of("root", "user", "admin", "administrator", "default", "system",
            "guest", "public", "ubuntu", "ec2-user");

    private SharedAccounts() {
    }

    public static boolean contains(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
