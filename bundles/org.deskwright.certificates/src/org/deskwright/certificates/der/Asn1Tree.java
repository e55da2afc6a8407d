package org.deskwright.certificates.der;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A value as a tree for people: what octet and bit strings hold is shown where it is ASN.1 itself. */
public final class Asn1Tree {
    private static final int MOST_SHOWN = 24;
    private static final int MOST_ROWS = 20_000;

    /**
     * @param depth from 0
     * @param offset where the value begins
     * @param end where the next one begins
     * @param type such as {@code SEQUENCE}
     * @param text what it says, in one line; empty for what has parts
     */
    public record Row(int depth, int offset, int contentOffset, int end, String type, String text) {}

    private final List<Row> rows = new ArrayList<>();

    private Asn1Tree() {
    }

    /** In the order of the bytes; what goes beyond a screenful of thousands is left off. */
    public static List<Row> of(DerValue root) {
        Asn1Tree tree = new Asn1Tree();
        tree.add(root, 0);
        return List.copyOf(tree.rows);
    }

    private void add(DerValue value, int depth) {
        if (rows.size() == MOST_ROWS) {
            return;
        }
        Optional<DerValue> inner = value.isConstructed() ? Optional.empty() : inner(value);
        rows.add(new Row(depth, value.offset(), value.contentOffset(), value.end(), Tags.name(value.tag()),
                value.isConstructed() || inner.isPresent() ? "" : text(value)));
        value.parts().forEach(part -> add(part, depth + 1));
        inner.ifPresent(part -> add(part, depth + 1));
    }

    private static Optional<DerValue> inner(DerValue value) {
        try {
            if (value.is(Tags.OCTET_STRING) && value.length() > 1) {
                return Optional.of(value.inner());
            }
            if (value.is(Tags.BIT_STRING) && value.length() > 2 && value.contentByte(0) == 0
                    && value.contentByte(1) == Tags.SEQUENCE) {
                return Optional.of(value.innerOfBits());
            }
        } catch (DerException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static String text(DerValue value) {
        try {
            return switch (value.tag()) {
                case Tags.OID -> value.oid();
                case Tags.INTEGER, Tags.ENUMERATED -> value.length() > 8 ? hex(value) : value.integer().toString();
                case Tags.BOOLEAN -> Boolean.toString(value.bool());
                case Tags.NULL -> "";
                default -> value.text().orElseGet(() -> hex(value));
            };
        } catch (DerException e) {
            return hex(value);
        }
    }

    private static String hex(DerValue value) {
        byte[] content = value.content();
        String hex = HexFormat.ofDelimiter(" ").formatHex(content, 0, Math.min(content.length, MOST_SHOWN));
        return content.length > MOST_SHOWN ? hex + " ... (" + content.length + " bytes)" : hex;
    }
}
