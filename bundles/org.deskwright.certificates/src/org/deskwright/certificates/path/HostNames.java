package org.deskwright.certificates.path;

import java.net.IDN;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.deskwright.certificates.x509.Addresses;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.GeneralName;
import org.deskwright.certificates.x509.SubjectNames;

/** Whether a certificate is for a host (RFC 6125 6.4): the common name does not count. */
final class HostNames {
    private static final String STAR = "*.";

    private HostNames() {
    }

    static boolean isFor(Certificate certificate, String host) {
        List<GeneralName> names = SubjectNames.of(certificate);
        Optional<byte[]> address = Addresses.of(host);
        if (address.isPresent()) {
            return names.stream()
                    .anyMatch(name -> name instanceof GeneralName.Address it && Arrays.equals(it.raw(), address.get()));
        }
        String wanted = ascii(host);
        return names.stream().anyMatch(name -> name instanceof GeneralName.Dns(String pattern)
                && matches(pattern.toLowerCase(Locale.ROOT), wanted));
    }

    /** A star stands for the whole of one label, the first, and never above two others. */
    private static boolean matches(String pattern, String host) {
        if (!pattern.startsWith(STAR)) {
            return pattern.equals(host) && !pattern.contains("*");
        }
        String rest = pattern.substring(STAR.length());
        int dot = host.indexOf('.');
        return rest.contains(".") && !rest.contains("*") && dot > 0 && host.substring(dot + 1).equals(rest);
    }

    private static String ascii(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        try {
            return IDN.toASCII(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower);
        } catch (IllegalArgumentException e) {
            return lower;
        }
    }
}
