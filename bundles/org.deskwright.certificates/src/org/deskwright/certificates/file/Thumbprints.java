package org.deskwright.certificates.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table of a Windows store as PowerShell exports it, with a column Thumbprint: SHA-1 hashes in hex. */
final class Thumbprints {
    private static final Pattern HEAD = Pattern.compile("\\A\\W{0,3}(?:#TYPE[^\\n]*\\n)?[^\\n]{0,400}\\bThumbprint\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SHA1 = Pattern.compile("(?<![0-9A-Fa-f])[0-9A-Fa-f]{40}(?![0-9A-Fa-f])");

    private static final int LONGEST_HEAD = 1024;

    private Thumbprints() {
    }

    static boolean recognises(String head) {
        String first = head.substring(0, Math.min(head.length(), LONGEST_HEAD));
        // each file of a folder is asked, and an expression that is found nowhere takes long
        return first.toLowerCase(Locale.ROOT).contains("thumbprint") && HEAD.matcher(first).find()
                && SHA1.matcher(head).find();
    }

    static CertificateFile read(String name, String text) {
        List<String> hashes = new ArrayList<>();
        Matcher found = SHA1.matcher(text);
        while (found.find()) {
            hashes.add(found.group().toLowerCase(Locale.ROOT));
        }
        return new CertificateFile(name, FileFormat.THUMBPRINTS, List.of(), List.of(), hashes, List.of());
    }
}
