package org.deskwright.certificates.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.core.intake.UnreadableException;

/** Key stores, as Java reads them. Private keys in them are never asked for. */
final class KeyStores {
    private KeyStores() {
    }

    static CertificateFile read(String name, FileFormat format, byte[] bytes, Password password)
            throws UnreadableException {
        char[] letters = password.letters();
        try {
            KeyStore store = KeyStore.getInstance(format == FileFormat.JKS ? "JKS" : "PKCS12");
            // those of Java tell their certificates without; a proof that does not fit would be in the way
            store.load(new ByteArrayInputStream(bytes), format == FileFormat.JKS ? null : letters);
            CertificateFile file = file(name, format, store, password);
            return format == FileFormat.JKS && letters != null && !isProved(bytes, letters) ? unproved(file) : file;
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException e) {
            throw refused(format, password, e);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new UnreadableException(-1, "is no " + format.title() + " that can be read: " + reason(e),
                    "export it anew", e);
        } finally {
            if (letters != null) {
                Arrays.fill(letters, '\0');
            }
        }
    }

    /** Whether the hash at the end of a store of Java is one over it and the password. */
    private static boolean isProved(byte[] bytes, char[] letters) throws GeneralSecurityException {
        try {
            KeyStore.getInstance("JKS").load(new ByteArrayInputStream(bytes), letters);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static CertificateFile unproved(CertificateFile file) {
        List<UnreadableException> problems = new ArrayList<>(file.problems());
        problems.add(new UnreadableException(-1,
                "is not proved by the password that was given: the store was changed, or its password is another",
                "look where it comes from, or give its password"));
        return new CertificateFile(file.name(), file.format(), file.found(), file.revocations(), file.thumbprints(),
                problems);
    }

    private static UnreadableException refused(FileFormat format, Password password, IOException e) {
        if (e.getCause() instanceof UnrecoverableKeyException) {
            return new LockedException(password.isGiven() ? "the password does not fit" : "is locked by a password",
                    format);
        }
        return new UnreadableException(-1, "is a broken " + format.title() + ": " + reason(e), "export it anew", e);
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    static CertificateFile file(String name, FileFormat format, KeyStore store, Password password)
            throws GeneralSecurityException, UnreadableException {
        List<FoundCertificate> found = new ArrayList<>();
        List<UnreadableException> problems = new ArrayList<>();
        for (String alias : Collections.list(store.aliases()).stream().sorted().toList()) {
            boolean trusted = store.isCertificateEntry(alias);
            java.security.cert.Certificate[] chain = trusted
                    ? new java.security.cert.Certificate[]{store.getCertificate(alias)}
                    : store.getCertificateChain(alias);
            for (java.security.cert.Certificate one : chain == null ? new java.security.cert.Certificate[0] : chain) {
                try {
                    found.add(new FoundCertificate(Certificate.read(one.getEncoded()), name, -1, alias, trusted));
                } catch (DerException e) {
                    problems.add(new UnreadableException(-1,
                            "the certificate " + alias + " is broken at its byte " + e.offset() + ": " + e.reason(),
                            "import it anew"));
                }
            }
        }
        if (found.isEmpty() && format == FileFormat.PKCS12 && !password.isGiven()) {
            throw new LockedException("its certificates are locked by a password", format);
        }
        return new CertificateFile(name, format, found, List.of(), List.of(), problems);
    }
}
