package org.deskwright.certificates.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.DistinguishedName;
import org.deskwright.certificates.x509.GeneralName;
import org.deskwright.certificates.x509.NameConstraints;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.certificates.x509.SubjectNames;

/** The names that authorities above leave to those below (RFC 5280 4.2.1.10 and 6.1.4 g). */
final class NameLimits {
    private final List<NameConstraints> above = new ArrayList<>();

    void add(NameConstraints constraints) {
        above.add(constraints);
    }

    /** The first name that is not allowed. */
    Optional<String> refused(Certificate certificate) throws DerException {
        if (above.isEmpty()) {
            return Optional.empty();
        }
        for (GeneralName name : names(certificate)) {
            for (NameConstraints constraints : above) {
                Optional<String> problem = problem(name, constraints);
                if (problem.isPresent()) {
                    return problem;
                }
            }
        }
        return Optional.empty();
    }

    private static List<GeneralName> names(Certificate certificate) throws DerException {
        List<GeneralName> names = new ArrayList<>(SubjectNames.read(certificate));
        DistinguishedName subject = certificate.subject();
        if (!subject.isEmpty()) {
            names.add(new GeneralName.Directory(subject));
        }
        if (names.stream().noneMatch(GeneralName.Mail.class::isInstance)) {
            subject.values(Oids.EMAIL).forEach(mail -> names.add(new GeneralName.Mail(mail)));
        }
        return names;
    }

    private static Optional<String> problem(GeneralName name, NameConstraints constraints) {
        for (GeneralName limit : constraints.excluded()) {
            if (isSameKind(name, limit) && isWithin(name, limit)) {
                return Optional.of(name.text() + " is excluded by " + shown(limit));
            }
        }
        List<GeneralName> limits = constraints.permitted().stream().filter(limit -> isSameKind(name, limit)).toList();
        return limits.isEmpty() || limits.stream().anyMatch(limit -> isWithin(name, limit))
                ? Optional.empty()
                : Optional.of(name.text() + " is not within "
                        + String.join(", ", limits.stream().map(NameLimits::shown).toList()));
    }

    private static String shown(GeneralName limit) {
        return limit.text().isEmpty() ? "all names" : limit.text();
    }

    private static boolean isSameKind(GeneralName name, GeneralName limit) {
        return name.getClass() == limit.getClass()
                && (!(name instanceof GeneralName.Other one) || one.oid().equals(((GeneralName.Other) limit).oid()));
    }

    private static boolean isWithin(GeneralName name, GeneralName limit) {
        return switch (name) {
            case GeneralName.Dns(String dns) -> isHostWithin(dns, limit.text());
            case GeneralName.Mail(String mail) -> isMailWithin(mail, limit.text());
            case GeneralName.Uri(String uri) -> isUriWithin(uri, limit.text());
            case GeneralName.Address address -> isAddressWithin(address.raw(), ((GeneralName.Address) limit).raw());
            case GeneralName.Directory(DistinguishedName dn) -> dn.isWithin(((GeneralName.Directory) limit).name());
            case GeneralName.Other other -> other.equals(limit);
        };
    }

    /** A name that is none is within nothing. */
    private static boolean isHostWithin(String name, String limit) {
        String host = name.toLowerCase(Locale.ROOT);
        String base = limit.toLowerCase(Locale.ROOT);
        String tail = base.startsWith(".") ? base : "." + base;
        return limit.isEmpty() || !host.startsWith(".") && (host.equals(base) || host.endsWith(tail));
    }

    private static boolean isMailWithin(String mail, String limit) {
        String host = mail.substring(mail.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        String base = limit.toLowerCase(Locale.ROOT);
        if (base.contains("@")) {
            return mail.equalsIgnoreCase(limit);
        }
        return base.isEmpty() || (base.startsWith(".") ? host.endsWith(base) : host.equals(base));
    }

    private static boolean isUriWithin(String uri, String limit) {
        String host = uri.replaceFirst("^[^:]*://", "").replaceFirst("^[^/@]*@", "").replaceFirst("[:/?#].*$", "")
                .toLowerCase(Locale.ROOT);
        String base = limit.toLowerCase(Locale.ROOT);
        return base.isEmpty() || (base.startsWith(".") ? host.endsWith(base) : host.equals(base));
    }

    private static boolean isAddressWithin(byte[] address, byte[] limit) {
        if (limit.length != 2 * address.length) {
            return false;
        }
        for (int i = 0; i < address.length; i++) {
            int mask = limit[address.length + i];
            if ((address[i] & mask) != (limit[i] & mask)) {
                return false;
            }
        }
        return true;
    }
}
