package org.deskwright.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

import org.deskwright.estate.columns.ByteSource;
import org.deskwright.estate.columns.Columns;

/** Some thousands of items of a series as they are now: by column, and of each which version it is. Immutable. */
final class Block {
    /** A position is the number of the block among those of its series, shifted, and the row in it. */
    static final int SHIFT = 13;
    static final int MOST = 1 << SHIFT;
    /** How the ledger stands in bytes; a later form has another number. */
    static final int FORM = 2;
    /** After the form and a sum over all that comes then. */
    private static final int BODY = 1 + Integer.BYTES;

    private final int place;
    private final Columns items;
    private final byte[] ledger;
    private final int[] names;
    private final long[] versions;
    private final long[] records;
    private final long[] since;

    private Block(int place, Columns items, byte[] ledger) {
        this.place = place;
        this.items = items;
        this.ledger = ledger;
        ByteSource in = new ByteSource(ledger);
        in.skip(BODY);
        int size = items.size();
        versions = new long[size];
        records = new long[size];
        since = new long[size];
        for (int i = 0; i < size; i++) {
            versions[i] = in.number();
            records[i] = in.number();
            since[i] = in.number();
        }
        names = new int[size + 1];
        int length = 0;
        for (int i = 1; i <= size; i++) {
            length += in.size();
            names[i] = length;
        }
        for (int i = 0; i <= size; i++) {
            names[i] += in.at();
        }
        in.skip(length);
    }

    /**
     * Empty where the form is one that this version does not know, or none.
     *
     * @param place where it stands among the blocks of its series in the file
     */
    static Optional<Block> of(int place, byte[] ledger, byte[] items) {
        try {
            if (ledger[0] != FORM || ByteBuffer.wrap(ledger).getInt(1) != sum(ledger, items)) {
                return Optional.empty(); // of a later version, or spoilt
            }
            return Columns.of(items).map(columns -> new Block(place, columns, ledger));
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** By which bytes are told apart that are not what was written. */
    static int sum(byte[] ledger, byte[] items) {
        CRC32C sum = new CRC32C();
        sum.update(ledger, BODY, ledger.length - BODY);
        sum.update(items);
        return (int) sum.getValue();
    }

    int place() {
        return place;
    }

    Columns items() {
        return items;
    }

    int size() {
        return versions.length;
    }

    long version(int row) {
        return versions[row];
    }

    /** Where its JSON stands. */
    long record(int row) {
        return records[row];
    }

    /** Number of the snapshot that saw it first. */
    long since(int row) {
        return since[row];
    }

    /** The bytes of all names; which of them, {@link #nameFrom} tells. */
    byte[] names() {
        return ledger;
    }

    int nameFrom(int row) {
        return names[row];
    }

    int nameTo(int row) {
        return names[row + 1];
    }

    String item(int row) {
        return new String(ledger, names[row], names[row + 1] - names[row], StandardCharsets.UTF_8);
    }

    boolean isItem(int row, byte[] name, int from, int to) {
        return Arrays.equals(ledger, names[row], names[row + 1], name, from, to);
    }
}
