package org.deskwright.certificates.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where a command is typed: how words with blanks and signs have to be written there. */
enum Shell {
    /** That of Linux and macOS. */
    POSIX(Pattern.compile("[A-Za-z0-9._/:@%+=-]+"), "'\\''"),
    /** PowerShell, in which the tools of Windows are typed. */
    POWERSHELL(Pattern.compile("[A-Za-z0-9._/\\\\:-]+"), "''");

    private final Pattern plain;
    private final String quote;

    Shell(Pattern plain, String quote) {
        this.plain = plain;
        this.quote = quote;
    }

    /** That of a system, such as the value of {@code os.name}. */
    static Shell of(String system) {
        return system.toLowerCase(Locale.ROOT).startsWith("windows") ? POWERSHELL : POSIX;
    }

    /** As one word, in which nothing is anything but a letter to the shell. */
    String word(String text) {
        return plain.matcher(text).matches() ? text : "'" + text.replace("'", quote) + "'";
    }
}
