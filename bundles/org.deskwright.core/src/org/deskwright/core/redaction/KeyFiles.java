package org.deskwright.core.redaction;

import java.util.Arrays;
import java.util.List;

/**
 * Takes private keys out of key stores, and leaves the certificates in them: Java key stores, PKCS #12 (RFC 7292), and
 * files that are a key in DER (RFC 5958, RFC 8017, RFC 5915). What cannot be taken apart is overwritten as a whole.
 */
final class KeyFiles {
    /** No key store is larger. */
    static final int MOST = 64 << 20;
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int OCTETS = 0x04;
    private static final List<byte[]> JAVA = List.of(new byte[]{(byte) 0xFE, (byte) 0xED, (byte) 0xFE, (byte) 0xED},
            new byte[]{(byte) 0xCE, (byte) 0xCE, (byte) 0xCE, (byte) 0xCE});
    private static final int PFX = 3;

    private KeyFiles() {
    }

    /** Whether a file that begins so may be one. */
    static boolean recognises(byte[] head) {
        return isJava(head) || first(head) >= 0;
    }

    /** The file without its keys; the caller counts them. */
    static Cleaned clean(byte[] file) {
        if (isJava(file)) {
            return JavaStoreKeys.clean(file);
        }
        return file[first(file) + 2] == PFX ? PfxKeys.clean(file) : key(file);
    }

    /**
     * What is left.
     *
     * @param keys how many were taken out
     */
    record Cleaned(byte[] file, int keys) {}

    private static boolean isJava(byte[] head) {
        return JAVA.stream()
                .anyMatch(mark -> head.length > mark.length && Arrays.equals(mark, Arrays.copyOf(head, mark.length)));
    }

    /** Where the number of the version stands in a sequence that has one of a key or of PKCS #12; else -1. */
    private static int first(byte[] head) {
        if (head.length < 16 || head[0] != SEQUENCE) {
            return -1;
        }
        int second = head[1] & 0xFF;
        int at = 2 + (second > 0x80 ? second & 0x7F : 0);
        if (second > 0x84 || head[at] != INTEGER || head[at + 1] != 1) {
            return -1;
        }
        int next = head[at + 3];
        return switch (head[at + 2]) {
            case PFX -> next == SEQUENCE ? at : -1;
            case 0 -> next == SEQUENCE || next == INTEGER ? at : -1;
            case 1 -> next == SEQUENCE || next == OCTETS ? at : -1;
            default -> -1;
        };
    }

    /** A key fills the whole file; what goes on behind the sequence is something else. */
    private static Cleaned key(byte[] file) {
        try {
            if (Der.at(file, 0, file.length).end() != file.length) {
                return new Cleaned(file, 0);
            }
        } catch (Der.Broken e) {
            return new Cleaned(file, 0);
        }
        return masked(file, first(file) + 3, 1);
    }

    /** All of it from there on. */
    static Cleaned masked(byte[] file, int from, int keys) {
        Arrays.fill(file, Math.min(from, file.length), file.length, (byte) '*');
        return new Cleaned(file, keys);
    }
}
