package org.deskwright.certificates.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import org.deskwright.certificates.der.DerException;
import org.deskwright.certificates.der.DerReader;
import org.deskwright.certificates.der.DerValue;
import org.deskwright.certificates.der.Tags;

/**
 * Certificates and lists of revoked ones in PKCS #12 (RFC 7292 4), each as its DER. Java's own reader knows only those
 * of a private key's chain and those it marked as trusted itself; openssl and Windows write others, too.
 */
final class CertificateBags {
    private static final String DATA = "1.2.840.113549.1.7.1";
    private static final String ENCRYPTED_DATA = "1.2.840.113549.1.7.6";
    private static final String CERTIFICATE_BAG = "1.2.840.113549.1.12.10.1.3";
    private static final String REVOCATION_BAG = "1.2.840.113549.1.12.10.1.4";
    private static final String BAGS = "1.2.840.113549.1.12.10.1.6";
    private static final String X509_CERTIFICATE = "1.2.840.113549.1.9.22.1";
    private static final String X509_REVOCATIONS = "1.2.840.113549.1.9.23.1";
    private static final String PBES2 = "1.2.840.113549.1.5.13";
    private static final int MOST_NESTED = 8;
    /** What Java takes for no password where the empty one does not fit, as some programs do. */
    private static final char[] NUL = {'\0'};

    private final char[] password;
    private final List<byte[]> certificates = new ArrayList<>();
    private final List<byte[]> revocations = new ArrayList<>();
    private boolean locked;

    private CertificateBags(char[] password) {
        this.password = password;
    }

    /**
     * How many rounds it takes to make keys of a password for all that is locked by it: what Java would do before
     * anything can stop it. Each number in the parameters counts, which the rounds are by far the largest of.
     */
    static long rounds(byte[] store) throws DerException {
        DerValue all = DerReader.first(store, 0, store.length);
        long rounds = all.parts().size() > 2 ? numbers(all.part(2)) : 0;
        DerValue content = all.part(1);
        if (content.part(0).oid().equals(DATA)) {
            for (DerValue part : octets(content.part(1).part(0)).parts()) {
                if (part.part(0).oid().equals(ENCRYPTED_DATA)) {
                    rounds += numbers(part.part(1).part(0).part(1).part(1));
                }
            }
        }
        return rounds;
    }

    private static long numbers(DerValue value) throws DerException {
        long sum = value.is(Tags.INTEGER) ? Math.abs((long) value.smallInteger()) : 0;
        for (DerValue part : value.parts()) {
            sum += numbers(part);
        }
        return sum;
    }

    /**
     * @param password that has opened the store before; {@code null} to read only what is not encrypted
     */
    static CertificateBags read(byte[] store, char[] password) throws DerException, GeneralSecurityException {
        CertificateBags bags = new CertificateBags(password);
        DerValue content = DerReader.first(store, 0, store.length).part(1);
        if (content.part(0).oid().equals(DATA)) {
            for (DerValue part : octets(content.part(1).part(0)).parts()) {
                bags.part(part);
            }
        }
        return bags;
    }

    List<byte[]> certificates() {
        return certificates;
    }

    List<byte[]> revocations() {
        return revocations;
    }

    /** Whether there are parts that only a password opens, and none was given. */
    boolean isLocked() {
        return locked;
    }

    private void part(DerValue part) throws DerException, GeneralSecurityException {
        switch (part.part(0).oid()) {
            case DATA -> bags(octets(part.part(1).part(0)), 0);
            case ENCRYPTED_DATA -> {
                if (password == null) {
                    locked = true;
                } else {
                    byte[] clear = decrypt(part.part(1).part(0).part(1));
                    bags(DerReader.first(clear, 0, clear.length), 0);
                }
            }
            default -> {
                // encrypted for the owner of a key, which nobody asks for here
            }
        }
    }

    private byte[] decrypt(DerValue encrypted) throws DerException, GeneralSecurityException {
        String algorithm = encrypted.part(1).part(0).oid();
        AlgorithmParameters parameters = AlgorithmParameters.getInstance(algorithm.equals(PBES2) ? "PBES2" : algorithm);
        try {
            parameters.init(encrypted.part(1).part(1).encoded());
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        // the name of PBES2 with all its parts is what its parameters are called
        String name = algorithm.equals(PBES2) ? parameters.toString() : algorithm;
        byte[] content = bytes(encrypted.part(2));
        try {
            return decrypt(content, name, parameters, password);
        } catch (BadPaddingException e) {
            if (password.length > 0) {
                throw e;
            }
            return decrypt(content, name, parameters, NUL);
        }
    }

    private static byte[] decrypt(byte[] content, String name, AlgorithmParameters parameters, char[] letters)
            throws GeneralSecurityException {
        SecretKey key = SecretKeyFactory.getInstance("PBE").generateSecret(new PBEKeySpec(letters));
        Cipher cipher = Cipher.getInstance(name);
        cipher.init(Cipher.DECRYPT_MODE, key, parameters);
        return cipher.doFinal(content);
    }

    private void bags(DerValue all, int nested) throws DerException {
        for (DerValue bag : all.parts()) {
            DerValue value = bag.part(1).part(0);
            switch (bag.part(0).oid()) {
                case CERTIFICATE_BAG -> add(value, X509_CERTIFICATE, certificates);
                case REVOCATION_BAG -> add(value, X509_REVOCATIONS, revocations);
                case BAGS -> {
                    if (nested == MOST_NESTED) {
                        throw new DerException(bag.offset(), "is nested too deeply");
                    }
                    bags(value, nested + 1);
                }
                default -> {
                    // keys and secrets are nobody's business
                }
            }
        }
    }

    private static void add(DerValue bag, String type, List<byte[]> into) throws DerException {
        if (bag.part(0).oid().equals(type)) {
            into.add(bytes(bag.part(1).part(0)));
        }
    }

    private static DerValue octets(DerValue value) throws DerException {
        byte[] bytes = bytes(value);
        return DerReader.first(bytes, 0, bytes.length);
    }

    /** Of an octet string that may be in pieces. */
    private static byte[] bytes(DerValue value) {
        if (!value.isConstructed()) {
            return value.content();
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (DerValue piece : value.parts()) {
            all.writeBytes(piece.content());
        }
        return all.toByteArray();
    }
}
