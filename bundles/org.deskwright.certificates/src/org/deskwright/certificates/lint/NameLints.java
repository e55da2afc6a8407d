package org.deskwright.certificates.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Extension;
import org.deskwright.certificates.x509.GeneralName;
import org.deskwright.certificates.x509.NameConstraints;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.certificates.x509.SubjectNames;

/** Of names, and of the limits that authorities set to them. */
final class NameLints {
    private static final String LABEL = "[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";
    private static final Pattern HOST = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");
    private static final int LONGEST_HOST = 253;
    private static final int LONGEST_COMMON_NAME = 64;

    static final Map<String, LintCheck> CHECKS = Map.ofEntries(
            Map.entry("issuer.present", (one, _) -> LintCheck.when(one.issuer().isEmpty())),
            Map.entry("subject.ca-present",
                    (one, role) -> LintCheck.when(role.isAuthority() && one.subject().isEmpty())),
            Map.entry("subject.name-length",
                    (one, _) -> one.subject().commonName().map(name -> name.codePointCount(0, name.length()))
                            .filter(length -> length > LONGEST_COMMON_NAME).map(length -> length + " letters")),
            Map.entry("san.critical-without-subject",
                    (one, role) -> LintCheck.when(role == Role.END && one.subject().isEmpty()
                            && !one.extension(Oids.SUBJECT_ALT_NAME).map(Extension::critical).orElse(false))),
            Map.entry("san.not-empty",
                    (one, _) -> LintCheck
                            .when(AuthorityLints.has(one, Oids.SUBJECT_ALT_NAME) && SubjectNames.read(one).isEmpty())),
            Map.entry("san.host", (one, _) -> names(one, GeneralName.Dns.class, NameLints::isNoHost)),
            Map.entry("san.address", (one, _) -> names(one, GeneralName.Address.class, NameLints::isNoAddress)),
            Map.entry("constraints.ca-only",
                    (one, role) -> LintCheck.when(AuthorityLints.has(one, Oids.NAME_CONSTRAINTS) && role == Role.END)),
            Map.entry("constraints.critical",
                    (one, role) -> LintCheck.when(role.isAuthority()
                            && one.extension(Oids.NAME_CONSTRAINTS).map(it -> !it.critical()).orElse(false))),
            Map.entry("constraints.not-empty", (one, _) -> emptyConstraints(one)),
            Map.entry("constraints.host", (one, _) -> limits(one, GeneralName.Dns.class,
                    name -> !name.text().isEmpty() && !HOST.matcher(name.text().replaceFirst("^\\.", "")).matches())),
            Map.entry("constraints.address", (one, _) -> limits(one, GeneralName.Address.class, NameLints::isNoRange)));

    private NameLints() {
    }

    @FunctionalInterface
    private interface Trial {
        boolean isWrong(GeneralName name);
    }

    private static Optional<String> names(Certificate one, Class<? extends GeneralName> kind, Trial trial)
            throws DerException {
        return first(SubjectNames.read(one).stream(), kind, trial);
    }

    private static Optional<String> limits(Certificate one, Class<? extends GeneralName> kind, Trial trial)
            throws DerException {
        Optional<Extension> extension = one.extension(Oids.NAME_CONSTRAINTS);
        if (extension.isEmpty()) {
            return Optional.empty();
        }
        NameConstraints constraints = NameConstraints.read(extension.get());
        return first(Stream.concat(constraints.permitted().stream(), constraints.excluded().stream()), kind, trial);
    }

    private static Optional<String> first(Stream<GeneralName> names, Class<? extends GeneralName> kind, Trial trial) {
        return names.filter(kind::isInstance).filter(trial::isWrong).map(name -> "\"" + name.text() + "\"").findFirst();
    }

    private static boolean isNoHost(GeneralName name) {
        String host = name.text().replaceFirst("^\\*\\.", "");
        return host.length() > LONGEST_HOST || !HOST.matcher(host).matches();
    }

    private static boolean isNoAddress(GeneralName name) {
        int length = ((GeneralName.Address) name).raw().length;
        return length != 4 && length != 16;
    }

    /** Twice the bytes of an address; a mask has no gap. */
    private static boolean isNoRange(GeneralName name) {
        byte[] raw = ((GeneralName.Address) name).raw();
        if (raw.length != 8 && raw.length != 32) {
            return true;
        }
        boolean ended = false;
        for (int i = raw.length / 2; i < raw.length; i++) {
            for (int bit = 7; bit >= 0; bit--) {
                boolean set = (raw[i] >> bit & 1) != 0;
                if (set && ended) {
                    return true;
                }
                ended |= !set;
            }
        }
        return false;
    }

    private static Optional<String> emptyConstraints(Certificate one) throws DerException {
        Optional<Extension> extension = one.extension(Oids.NAME_CONSTRAINTS);
        if (extension.isEmpty()) {
            return Optional.empty();
        }
        List<DerValue> parts = extension.get().value().parts();
        return LintCheck.when(parts.isEmpty() || parts.stream().anyMatch(part -> part.parts().isEmpty()));
    }
}
