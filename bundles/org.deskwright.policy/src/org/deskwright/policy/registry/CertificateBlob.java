package org.deskwright.policy.registry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The value Blob of a certificate that a policy hands out: properties one behind the other, each with number, a
 * reserved one, and size, of four bytes each; number 32 is the certificate, by whose SHA-1 its key is named. Source:
 * [MS-GPEF] 2.2.1.2.1 and wincrypt.h.
 */
public final class CertificateBlob {
    private static final int CERTIFICATE = 32;
    private static final int HEADER = 12;

    private CertificateBlob() {
    }

    /** Of the certificate that it holds, in upper case; empty where it holds none. */
    public static Optional<String> sha1(byte[] blob) {
        ByteBuffer in = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
        while (in.remaining() >= HEADER) {
            int property = in.getInt();
            in.getInt();
            int size = in.getInt();
            if (size < 0 || size > in.remaining()) {
                break;
            }
            if (property == CERTIFICATE) {
                MessageDigest digest = digest();
                digest.update(blob, in.position(), size);
                return Optional.of(HexFormat.of().withUpperCase().formatHex(digest.digest()));
            }
            in.position(in.position() + size);
        }
        return Optional.empty();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
