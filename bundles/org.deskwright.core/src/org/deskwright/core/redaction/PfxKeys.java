package org.deskwright.core.redaction;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

import org.deskwright.core.redaction.KeyFiles.Cleaned;

/**
 * PKCS #12: keys and secrets have bags of their own beside those of certificates (RFC 7292 4.2). The proof of the
 * password goes with them, since it is one over the keys as well; the certificates open with the password as before.
 */
final class PfxKeys {
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final int CONSTRUCTED = 0x20;
    private static final int MORE = 0x80;
    /** 1.2.840.113549.1.7.1, content that is not locked. */
    private static final byte[] DATA = {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 7, 1};
    /** 1.2.840.113549.1.12.10.1, behind which stands the kind of bag. */
    private static final byte[] BAG = {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 0x0C, 0x0A, 1};
    private static final int CERTIFICATE = 3;
    private static final int LIST = 4;
    private static final int BAGS = 6;
    private static final int DEEPEST = 8;

    private int keys;

    private PfxKeys() {
    }

    static Cleaned clean(byte[] file) {
        PfxKeys cleaning = new PfxKeys();
        try {
            Der all = Der.at(file, 0, file.length);
            Der version = all.part(0);
            Der safe = all.part(1);
            Der contents = Der.at(file, octets(safe).content(), octets(safe).end());
            for (Der one : contents.parts()) {
                if (one.part(0).begins(DATA)) {
                    Der inner = octets(one);
                    cleaning.bags(Der.at(file, inner.content(), inner.end()), 0);
                }
            }
            return cleaning.keys == 0
                    ? new Cleaned(file, 0)
                    : new Cleaned(sequence(Arrays.copyOfRange(file, all.content(), version.end()),
                            Arrays.copyOfRange(file, version.end(), safe.end())), cleaning.keys);
        } catch (Der.Broken e) {
            return KeyFiles.masked(file, 16, 1);
        }
    }

    /** What is within the content of a {@code ContentInfo}. */
    private static Der octets(Der info) throws Der.Broken {
        Der octets = info.part(1).part(0);
        if (octets.tag() != OCTETS) {
            throw new Der.Broken();
        }
        return octets;
    }

    private void bags(Der all, int depth) throws Der.Broken {
        if (depth > DEEPEST) {
            throw new Der.Broken();
        }
        for (Der bag : all.parts()) {
            Der kind = bag.part(0);
            int number = kind.begins(BAG) && kind.end() == kind.content() + BAG.length + 1
                    ? kind.bytes()[kind.end() - 1]
                    : 0;
            if (number == BAGS) {
                bags(bag.part(1).part(0), depth + 1);
            } else if (number != CERTIFICATE && number != LIST) {
                mask(bag.part(1), depth);
                keys++;
            }
        }
    }

    /** Whatever is no structure. */
    private void mask(Der value, int depth) throws Der.Broken {
        if (depth > DEEPEST) {
            throw new Der.Broken();
        }
        if (value.tag() == OCTETS) {
            Arrays.fill(value.bytes(), value.content(), value.end(), (byte) '*');
        } else if ((value.tag() & CONSTRUCTED) != 0) {
            for (Der part : value.parts()) {
                mask(part, depth + 1);
            }
        }
    }

    private static byte[] sequence(byte[] one, byte[] other) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(SEQUENCE);
        int length = one.length + other.length;
        int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
        if (length >= MORE) {
            out.write(MORE | bytes);
        }
        for (int i = bytes - 1; i >= 0; i--) {
            out.write(length >>> 8 * i);
        }
        out.writeBytes(one);
        out.writeBytes(other);
        return out.toByteArray();
    }
}
