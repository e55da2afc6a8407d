package org.deskwright.certificates.lint;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.x509.AccountSid;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Extension;
import org.deskwright.certificates.x509.GeneralName;
import org.deskwright.certificates.x509.KeyUsage;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.certificates.x509.Purposes;
import org.deskwright.certificates.x509.SubjectNames;

/** Of what Windows asks of certificates that users sign in with. */
final class WindowsLints {
    static final Map<String, LintCheck> CHECKS = Map.of("windows.sid",
            (one, role) -> LintCheck.when(
                    isForLogon(one, role) && one.extension(Oids.NT_SID).isEmpty() && AccountSid.of(one).isEmpty()),
            "windows.sid-form",
            (one, _) -> LintCheck.when(one.extension(Oids.NT_SID).isPresent() && AccountSid.of(one).isEmpty()),
            "windows.sid-not-critical",
            (one, _) -> LintCheck.when(one.extension(Oids.NT_SID).filter(Extension::critical).isPresent()),
            "windows.user-name", (one, role) -> LintCheck.when(isForLogon(one, role) && !hasUserName(one)),
            "windows.signature-usage", (one, role) -> LintCheck.when(isForLogon(one, role) && !maySign(one)));

    private WindowsLints() {
    }

    private static boolean isForLogon(Certificate one, Role role) {
        return role == Role.END && Purposes.of(one).orElse(Set.of()).contains(Oids.SMART_CARD_LOGON);
    }

    private static boolean hasUserName(Certificate one) {
        return SubjectNames.of(one).stream().anyMatch(
                name -> name instanceof GeneralName.Other other && other.oid().equals(Oids.USER_PRINCIPAL_NAME));
    }

    /** One that tells no usage may be used for all. */
    private static boolean maySign(Certificate one) throws DerException {
        Optional<Extension> usage = one.extension(Oids.KEY_USAGE);
        return usage.isEmpty() || KeyUsage.read(usage.get()).contains(KeyUsage.DIGITAL_SIGNATURE);
    }
}
