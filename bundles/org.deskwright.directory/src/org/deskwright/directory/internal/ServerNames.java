package org.deskwright.directory.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Whether a certificate is of a host: by its alternative names alone, as RFC 6125 has it. */
final class ServerNames {
    private static final int DNS = 2;
    private static final int ADDRESS = 7;

    private ServerNames() {
    }

    static boolean matches(X509Certificate certificate, String host) {
        Collection<List<?>> names;
        try {
            names = Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.of());
        } catch (CertificateParsingException e) {
            return false;
        }
        for (List<?> name : names) {
            if (name.get(0).equals(DNS) && isName(String.valueOf(name.get(1)), host)
                    || name.get(0).equals(ADDRESS) && isAddress(String.valueOf(name.get(1)), host)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(String pattern, String host) {
        String wanted = pattern.toLowerCase(Locale.ROOT);
        String actual = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        int dot = actual.indexOf('.');
        // a star stands for one label, the first
        return wanted.equals(actual) || wanted.startsWith("*.") && dot > 0 && wanted.indexOf('.', 2) > 0
                && wanted.substring(1).equals(actual.substring(dot));
    }

    private static boolean isAddress(String address, String host) {
        try {
            return host.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")
                    && InetAddress.getByName(address).equals(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
