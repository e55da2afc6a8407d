package org.deskwright.certificates.file;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.Oids;
import org.deskwright.core.intake.UnreadableException;

/**
 * What of a keychain of macOS is trusted for servers. Java gives out a certificate there when it has settings of trust
 * that do not deny it, when it signed itself, or when others lead to it, and tells for which purposes it is trusted,
 * but not which of the three it was.
 */
final class Keychain {
    /** Of an entry, the purposes for which it is trusted (Oracle's attribute trustedKeyUsage). */
    private static final String TRUSTED_FOR = "2.16.840.1.113894.746875.1.1";
    /** Apple's policy for TLS, which stands in settings of trust where others have a purpose. */
    private static final String APPLE_SSL = "1.2.840.113635.100.1.3";

    private Keychain() {
    }

    /**
     * @param ofUser whether it is that of the user, in which also stands what is no root; all in that of the system is
     */
    static CertificateFile read(String name, KeyStore store, boolean ofUser) throws GeneralSecurityException {
        List<FoundCertificate> found = new ArrayList<>();
        List<UnreadableException> problems = new ArrayList<>();
        for (String alias : Collections.list(store.aliases()).stream().sorted().toList()) {
            if (!store.isCertificateEntry(alias) || !isForServers(purposes(store, alias))) {
                continue;
            }
            try {
                Certificate one = Certificate.read(store.getCertificate(alias).getEncoded());
                if (!ofUser || one.isSelfIssued()) {
                    found.add(new FoundCertificate(one, name, -1,
                            ofUser ? alias + " (Java does not tell whether macOS trusts it)" : alias, true));
                }
            } catch (DerException e) {
                problems.add(new UnreadableException(-1,
                        "the certificate " + alias + " is broken at its byte " + e.offset() + ": " + e.reason(),
                        "look at it in Keychain Access"));
            }
        }
        return new CertificateFile(name, FileFormat.SYSTEM, found, List.of(), List.of(), problems);
    }

    private static Optional<String> purposes(KeyStore store, String alias) throws GeneralSecurityException {
        return store.getEntry(alias, null).getAttributes().stream().filter(one -> one.getName().equals(TRUSTED_FOR))
                .map(KeyStore.Entry.Attribute::getValue).findFirst();
    }

    /** Several stand as a list with commas between, and in brackets. */
    private static boolean isForServers(Optional<String> purposes) {
        return purposes.isEmpty() || List.of(purposes.get().split("[\\[\\], ]+")).stream()
                .anyMatch(one -> one.equals(Oids.ANY_PURPOSE) || one.equals(Oids.SERVER_AUTH) || one.equals(APPLE_SSL));
    }
}
