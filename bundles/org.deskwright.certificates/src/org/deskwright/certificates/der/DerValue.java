package org.deskwright.certificates.der;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A value of ASN.1 where it stands among the bytes it was read from. Immutable; the bytes are shared with its parts.
 */
public final class DerValue {
    private final byte[] bytes;
    private final int tag;
    private final int offset;
    private final int content;
    private final int length;
    private final int end;
    private final boolean shortest;
    private final List<DerValue> parts;

    DerValue(byte[] bytes, int tag, int offset, int content, int length, int end, boolean shortest,
            List<DerValue> parts) {
        this.bytes = bytes;
        this.tag = tag;
        this.offset = offset;
        this.content = content;
        this.length = length;
        this.end = end;
        this.parts = List.copyOf(parts);
        boolean all = shortest;
        for (int i = 0; all && i < parts.size(); i++) {
            all = parts.get(i).shortest;
        }
        this.shortest = all;
    }

    /** The first byte: class, whether it has parts, and number. */
    public int tag() {
        return tag;
    }

    /** Where it begins. */
    public int offset() {
        return offset;
    }

    /** Where its content begins. */
    public int contentOffset() {
        return content;
    }

    /** Bytes of content. */
    public int length() {
        return length;
    }

    /** Where the next one begins. */
    public int end() {
        return end;
    }

    /** Whether its length and those of all parts are written as DER asks: in the fewest bytes. */
    public boolean isShortest() {
        return shortest;
    }

    public boolean is(int wanted) {
        return tag == wanted;
    }

    public boolean isConstructed() {
        return (tag & Tags.CONSTRUCTED) != 0;
    }

    /** Whether it is of a context, such as {@code [0]}, with that number. */
    public boolean isContext(int number) {
        return (tag & ~Tags.CONSTRUCTED) == (Tags.CONTEXT | number);
    }

    public List<DerValue> parts() {
        return parts;
    }

    /**
     * @throws DerException when it has no such part
     */
    public DerValue part(int index) throws DerException {
        if (index >= parts.size()) {
            throw new DerException(offset, "has " + parts.size() + " parts where at least " + (index + 1) + " belong");
        }
        return parts.get(index);
    }

    /** The same, for a tag that has to be. */
    public DerValue expect(int wanted, String what) throws DerException {
        if (tag != wanted) {
            throw new DerException(offset, what + " is " + Tags.name(tag) + " and not " + Tags.name(wanted));
        }
        return this;
    }

    public byte[] content() {
        return Arrays.copyOfRange(bytes, content, content + length);
    }

    /** With tag and length. */
    public byte[] encoded() {
        return Arrays.copyOfRange(bytes, offset, end);
    }

    public int contentByte(int index) {
        return bytes[content + Objects.checkIndex(index, length)] & 0xFF;
    }

    public BigInteger integer() throws DerException {
        if (length == 0) {
            throw new DerException(offset, "a number has no bytes");
        }
        return new BigInteger(bytes, content, length);
    }

    /** The same where it cannot be larger than an int; a larger one is given as the largest. */
    public int smallInteger() throws DerException {
        BigInteger value = integer();
        return value.bitLength() < Integer.SIZE ? value.intValue() : Integer.MAX_VALUE;
    }

    public boolean bool() throws DerException {
        if (length != 1) {
            throw new DerException(offset, "a boolean has " + length + " bytes");
        }
        return bytes[content] != 0;
    }

    /** The bytes of a bit string, without the one that counts the unused bits. */
    public byte[] bits() throws DerException {
        if (length == 0 || (bytes[content] & 0xFF) > 7 || length == 1 && bytes[content] != 0) {
            throw new DerException(offset, "a bit string does not tell its unused bits");
        }
        return Arrays.copyOfRange(bytes, content + 1, content + length);
    }

    /** An object identifier with dots. */
    public String oid() throws DerException {
        return Oid.read(bytes, content, length, offset);
    }

    /** As text, by its tag; empty when it is none. */
    public Optional<String> text() {
        return switch (tag) {
            case Tags.UTF8_STRING -> Optional.of(new String(bytes, content, length, StandardCharsets.UTF_8));
            case Tags.PRINTABLE_STRING, Tags.IA5_STRING, Tags.NUMERIC_STRING, Tags.VISIBLE_STRING, Tags.T61_STRING,
                    Tags.UTC_TIME, Tags.GENERALIZED_TIME ->
                Optional.of(latin());
            case Tags.BMP_STRING -> Optional.of(new String(bytes, content, length, StandardCharsets.UTF_16BE));
            default -> Optional.empty();
        };
    }

    /** Each byte as a letter, whatever the tag. */
    public String latin() {
        return new String(bytes, content, length, StandardCharsets.ISO_8859_1);
    }

    /** What an octet string holds, when that is ASN.1 itself; offsets are those of the whole. */
    public DerValue inner() throws DerException {
        return DerReader.read(bytes, content, content + length);
    }

    /** Likewise of a bit string of whole bytes. */
    public DerValue innerOfBits() throws DerException {
        return DerReader.read(bytes, content + 1, content + length);
    }

    /** Whether two are alike byte for byte. */
    public boolean sameBytes(DerValue other) {
        return Arrays.equals(bytes, offset, end, other.bytes, other.offset, other.end);
    }
}
