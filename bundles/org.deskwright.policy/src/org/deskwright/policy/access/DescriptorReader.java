package org.deskwright.policy.access;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.deskwright.core.intake.UnreadableException;

/**
 * Reads a self-relative security descriptor ([MS-DTYP] 2.4.6) for its discretionary list. Entries of kinds that decide
 * nothing here are passed over by their length.
 */
final class DescriptorReader {
    private static final int HEADER = 20;
    private static final int DACL_PRESENT = 4;
    private static final int INHERIT_ONLY = 8;
    private static final int ALLOWED = 0;
    private static final int DENIED = 1;
    private static final int ALLOWED_OBJECT = 5;
    private static final int DENIED_OBJECT = 6;
    /** ACCESS_ALLOWED_CALLBACK_ACE and those after it, [MS-DTYP] 2.4.4.1. */
    private static final int FIRST_CONDITIONAL = 9;
    private static final int LAST_CONDITIONAL = 12;
    private static final int GUID = 16;
    private static final int MOST_PARTS = 15;
    private static final String ADVICE = "export nTSecurityDescriptor anew";

    private final ByteBuffer bytes;

    DescriptorReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    SecurityDescriptor read() throws UnreadableException {
        need(0, HEADER, "the head");
        if (bytes.get(0) != 1) {
            throw broken(0, "is no security descriptor of revision 1");
        }
        int list = bytes.getInt(16);
        if ((bytes.getShort(2) & DACL_PRESENT) == 0 || list == 0) {
            return new SecurityDescriptor(List.of(), true);
        }
        need(list, 8, "the list");
        int count = Short.toUnsignedInt(bytes.getShort(list + 4));
        List<AccessEntry> entries = new ArrayList<>();
        int at = list + 8;
        for (int i = 0; i < count; i++) {
            need(at, 4, "an entry");
            int size = Short.toUnsignedInt(bytes.getShort(at + 2));
            if (size < 4) {
                throw broken(at, "has an entry of " + size + " bytes");
            }
            need(at, size, "an entry");
            entry(at, at + size, entries);
            at += size;
        }
        return new SecurityDescriptor(entries, false);
    }

    private void entry(int at, int end, List<AccessEntry> entries) throws UnreadableException {
        int kind = bytes.get(at);
        boolean object = kind == ALLOWED_OBJECT || kind == DENIED_OBJECT;
        boolean own = (bytes.get(at + 1) & INHERIT_ONLY) == 0;
        if (own && kind >= FIRST_CONDITIONAL && kind <= LAST_CONDITIONAL) {
            throw broken(at, "has an entry with a condition, which only a domain controller can reckon");
        }
        if (!object && kind != ALLOWED && kind != DENIED || !own) {
            return;
        }
        int place = at + 8;
        within(place, end);
        int mask = bytes.getInt(at + 4);
        String guid = "";
        if (object) {
            within(place + 4, end);
            int flags = bytes.getInt(place);
            place += 4;
            if ((flags & 1) != 0) {
                within(place + GUID, end);
                guid = guid(place);
                place += GUID;
            }
            place += (flags & 2) != 0 ? GUID : 0;
        }
        entries.add(new AccessEntry(kind == ALLOWED || kind == ALLOWED_OBJECT, mask, guid, sid(place, end)));
    }

    private String guid(int at) {
        long high = Integer.toUnsignedLong(bytes.getInt(at)) << 32 | Short.toUnsignedLong(bytes.getShort(at + 4)) << 16
                | Short.toUnsignedLong(bytes.getShort(at + 6));
        long low = bytes.duplicate().order(ByteOrder.BIG_ENDIAN).getLong(at + 8);
        return new UUID(high, low).toString();
    }

    private String sid(int at, int end) throws UnreadableException {
        within(at + 8, end);
        int parts = bytes.get(at + 1);
        if (bytes.get(at) != 1 || parts < 0 || parts > MOST_PARTS) {
            throw broken(at, "has no SID where one should stand");
        }
        within(at + 8 + parts * 4, end);
        return Sids.text(bytes, at);
    }

    private void within(int place, int end) throws UnreadableException {
        if (place > end) {
            throw broken(end, "has an entry that ends too early");
        }
    }

    private void need(int at, int size, String what) throws UnreadableException {
        if (at < 0 || at > bytes.limit() - size) {
            throw broken(Math.max(0, Math.min(at, bytes.limit())), "ends within " + what);
        }
    }

    private static UnreadableException broken(int offset, String reason) {
        return new UnreadableException(offset, reason, ADVICE);
    }
}
