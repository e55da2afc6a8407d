package org.deskwright.logs.check;

import java.util.Locale;

/** Names of one user, as programs and people write them. */
final class UserNames {
    private UserNames() {
    }

    /** Without the domain before or behind, and in small letters: {@code CORP\\Kim} and {@code kim@corp.example}. */
    static String plain(String name) {
        String account = name.strip().substring(name.strip().lastIndexOf('\\') + 1);
        int at = account.indexOf('@');
        return (at > 0 ? account.substring(0, at) : account).toLowerCase(Locale.ROOT);
    }
}
