package org.deskwright.core.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** The print of files: one hash over the names, contents and manifests of all that went into the evidence. */
final class Fingerprints {
    private Fingerprints() {
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * @param print of one file
     * @param manifest what was said of the file: it decides for which account and Region the file speaks
     */
    record FilePrint(byte[] print, Manifest manifest) {}

    /** In hexadecimal; every part goes in with its length, so that no two inputs run into the same bytes. */
    static String of(SortedMap<String, FilePrint> files) {
        MessageDigest digest = sha256();
        files.forEach((name, file) -> {
            add(digest, name.getBytes(StandardCharsets.UTF_8));
            add(digest, file.print());
            add(digest, file.manifest().toString().getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
        digest.update(part);
    }
}
