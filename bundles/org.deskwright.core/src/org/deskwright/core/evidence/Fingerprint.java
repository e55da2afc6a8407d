package org.deskwright.core.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The fingerprint of evidence: SHA-256, in hexadecimal, over the print of the files and each answer's key and value in
 * the order of the keys. Every part goes in as UTF-8 with its length before it (four bytes, big end first), so that no
 * two inputs run into the same bytes.
 */
final class Fingerprint {
    private Fingerprint() {
    }

    /** Empty where there are neither files nor answers. */
    static String of(String filesPrint, Answers answers) {
        if (filesPrint.isEmpty() && answers.asMap().isEmpty()) {
            return "";
        }
        MessageDigest digest = sha256();
        add(digest, filesPrint);
        answers.asMap().forEach((key, value) -> {
            add(digest, key);
            add(digest, value);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
