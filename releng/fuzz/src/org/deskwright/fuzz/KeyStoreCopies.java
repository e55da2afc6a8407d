package org.deskwright.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.Arrays;
import java.util.Collections;

import org.deskwright.core.redaction.FileForms;
import org.deskwright.core.redaction.RedactedFiles;
import org.deskwright.core.redaction.Redactor;

/**
 * Copies of key stores that are to be without their private keys. The first byte tells the kind: a whole file, entries
 * of a Java key store, or contents of PKCS #12. Where Java finds keys, so must what takes them out.
 */
public final class KeyStoreCopies {
    static final int FILE = 0;
    static final int PKCS12 = 1;
    static final int JKS = 2;

    private KeyStoreCopies() {
    }

    public static void fuzzerTestOneInput(byte[] data) throws IOException, GeneralSecurityException {
        if (data.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(data, 1, data.length);
        byte[] file = switch (data[0] & 3) {
            case PKCS12 -> CertificateStores.pkcs12(rest);
            case FILE -> rest;
            default -> CertificateStores.javaStore(rest);
        };
        int keys = keys(file);
        Redactor redactor = Redactor.ofSecrets();
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        new RedactedFiles(redactor, FileForms.NONE).copy(new ByteArrayInputStream(file), copy);
        int removed = redactor.removed().values().stream().mapToInt(Integer::intValue).sum();
        Expect.that(keys == 0 || removed > 0, "keys are kept: " + keys);
        Expect.that(keys == 0 || !Arrays.equals(file, copy.toByteArray()), "the copy still has its keys");
    }

    /** How many Java sees without the password. */
    private static int keys(byte[] file) throws KeyStoreException {
        if (file.length < 16) {
            return 0;
        }
        KeyStore store = KeyStore.getInstance(file[0] == 0x30 ? "PKCS12" : "JKS");
        try {
            store.load(new ByteArrayInputStream(file), null);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            return 0;
        }
        int keys = 0;
        for (String alias : Collections.list(store.aliases())) {
            keys += store.isKeyEntry(alias) ? 1 : 0;
        }
        return keys;
    }
}
