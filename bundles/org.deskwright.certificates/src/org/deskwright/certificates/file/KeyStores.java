package org.deskwright.certificates.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.x509.Certificate;
import org.deskwright.certificates.x509.RevocationList;
import org.deskwright.core.intake.UnreadableException;

/** Key stores, as Java reads them, and what else is in them. Private keys in them are never asked for. */
final class KeyStores {
    /** Of deriving keys, which some seconds are enough for. */
    private static final long MOST_ROUNDS = 20_000_000;
    /** Likewise where nobody has given a password. */
    private static final long MOST_UNASKED_ROUNDS = 3_000_000;

    private KeyStores() {
    }

    static CertificateFile read(String name, FileFormat format, byte[] bytes, Password password)
            throws UnreadableException {
        return format == FileFormat.JKS ? javaStore(name, bytes, password) : pkcs12(name, bytes, password);
    }

    /** They tell their certificates without a password; a proof that does not fit would be in the way. */
    private static CertificateFile javaStore(String name, byte[] bytes, Password password) throws UnreadableException {
        char[] letters = password.letters();
        try {
            CertificateFile file = file(name, FileFormat.JKS, load("JKS", bytes, null));
            return letters != null && !isProved(bytes, letters) ? unproved(file) : file;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw refused(FileFormat.JKS, password, e);
        } finally {
            clear(letters);
        }
    }

    /** Some are locked by the empty password, which nobody thinks of as one. */
    private static CertificateFile pkcs12(String name, byte[] bytes, Password password) throws UnreadableException {
        long rounds = CertificateBags.rounds(bytes);
        if (!password.isGiven()) {
            if (rounds <= MOST_UNASKED_ROUNDS) {
                try {
                    return pkcs12(name, bytes, password, new char[0]);
                } catch (UnreadableException e) {
                    // what is not encrypted can be read all the same, whatever proves the rest
                }
            }
            return pkcs12(name, bytes, password, null);
        }
        if (rounds > MOST_ROUNDS) {
            throw new UnreadableException(-1, "asks for " + rounds + " rounds to try a password, which takes too long",
                    "export it anew with fewer, such as 600,000");
        }
        return pkcs12(name, bytes, password, password.letters());
    }

    private static CertificateFile pkcs12(String name, byte[] bytes, Password password, char[] letters)
            throws UnreadableException {
        try {
            CertificateFile file = withBags(file(name, FileFormat.PKCS12, load("PKCS12", bytes, letters)),
                    CertificateBags.read(bytes, letters));
            if (file.found().isEmpty() && file.revocations().isEmpty() && letters == null) {
                throw new LockedException("its certificates are locked by a password", FileFormat.PKCS12);
            }
            return file;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw refused(FileFormat.PKCS12, password, e);
        } finally {
            clear(letters);
        }
    }

    private static KeyStore load(String type, byte[] bytes, char[] letters)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(new ByteArrayInputStream(bytes), letters);
        return store;
    }

    private static void clear(char[] letters) {
        if (letters != null) {
            Arrays.fill(letters, '\0');
        }
    }

    /** With those of which Java tells nothing. */
    private static CertificateFile withBags(CertificateFile file, CertificateBags bags) {
        List<FoundCertificate> found = new ArrayList<>(file.found());
        List<RevocationList> revocations = new ArrayList<>(file.revocations());
        List<UnreadableException> problems = new ArrayList<>(file.problems());
        Set<Certificate> known = new HashSet<>(file.certificates());
        for (byte[] one : bags.certificates()) {
            try {
                Certificate certificate = Certificate.read(one);
                if (known.add(certificate)) {
                    found.add(new FoundCertificate(certificate, file.name(), -1, "", false));
                }
            } catch (DerException e) {
                problems.add(broken("a certificate", e));
            }
        }
        for (byte[] one : bags.revocations()) {
            try {
                revocations.add(RevocationList.read(one));
            } catch (DerException e) {
                problems.add(broken("a list of revoked certificates", e));
            }
        }
        if (bags.isLocked() && (!found.isEmpty() || !revocations.isEmpty())) {
            problems.add(new UnreadableException(-1, "has certificates that are locked by a password",
                    "give its password to see them, too"));
        }
        return new CertificateFile(file.name(), file.format(), found, revocations, file.thumbprints(), problems);
    }

    private static UnreadableException broken(String what, DerException e) {
        return new UnreadableException(-1, what + " in it is broken at its byte " + e.offset() + ": " + e.reason(),
                "import it anew");
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

    private static UnreadableException refused(FileFormat format, Password password, Exception e) {
        if (e instanceof UnreadableException told) {
            return told;
        }
        if (e.getCause() instanceof UnrecoverableKeyException) {
            return new LockedException(password.isGiven() ? "the password does not fit" : "is locked by a password",
                    format);
        }
        String what = e instanceof IOException
                ? "is a broken " + format.title()
                : "is no " + format.title() + " that can be read";
        return new UnreadableException(-1, what + ": " + reason(e), "export it anew", e);
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    static CertificateFile file(String name, FileFormat format, KeyStore store) throws GeneralSecurityException {
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
        return new CertificateFile(name, format, found, List.of(), List.of(), problems);
    }
}
