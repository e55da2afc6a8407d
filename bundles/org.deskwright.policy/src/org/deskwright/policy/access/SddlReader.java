package org.deskwright.policy.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.core.intake.UnreadableException;

/** Reads the discretionary list of a security descriptor in its text form ([MS-DTYP] 2.5.1). */
final class SddlReader {
    private static final Pattern LIST = Pattern.compile("D:([A-Z_]*)");
    /** What may follow the list. */
    private static final Pattern NEXT = Pattern.compile("S:.*", Pattern.DOTALL);
    /** Entries that have a condition of claims, which nobody can reckon from outside. */
    private static final Set<String> CONDITIONAL = Set.of("XA", "XD", "XU", "ZA");
    private static final int PARTS = 6;
    private static final int MOST_LETTERS = 1 << 20;
    private static final int FIRST_CODE = 2;
    private static final int HEX = 16;
    /** Bits of rights at the places that they have in a mask. */
    private static final Map<String, Integer> RIGHTS = Map.ofEntries(Map.entry("CC", 0x1), Map.entry("DC", 0x2),
            Map.entry("LC", 0x4), Map.entry("SW", 0x8), Map.entry("RP", 0x10), Map.entry("WP", 0x20),
            Map.entry("DT", 0x40), Map.entry("LO", 0x80), Map.entry("CR", 0x100), Map.entry("SD", 0x10000),
            Map.entry("RC", 0x20000), Map.entry("WD", 0x40000), Map.entry("WO", 0x80000), Map.entry("GA", 0xF01FF),
            Map.entry("GR", 0x20094), Map.entry("GW", 0x20028), Map.entry("GX", 0x20004));
    private static final Map<String, String> SIDS = Map.ofEntries(Map.entry("WD", "S-1-1-0"),
            Map.entry("CO", "S-1-3-0"), Map.entry("ED", "S-1-5-9"), Map.entry("PS", "S-1-5-10"),
            Map.entry("AU", "S-1-5-11"), Map.entry("SY", "S-1-5-18"), Map.entry("BA", "S-1-5-32-544"),
            Map.entry("BU", "S-1-5-32-545"), Map.entry("BG", "S-1-5-32-546"), Map.entry("AN", "S-1-5-7"),
            Map.entry("AO", "S-1-5-32-548"), Map.entry("SO", "S-1-5-32-549"), Map.entry("RU", "S-1-5-32-554"));
    private static final Map<String, String> OF_DOMAIN = Map.of("DA", "-512", "DU", "-513", "DG", "-514", "DC", "-515",
            "DD", "-516", "CA", "-517", "SA", "-518", "EA", "-519", "PA", "-520", "LA", "-500");

    private final String text;
    private final String domain;

    /** @param domain its SID; empty where it is not known, and then its groups are told by their last part */
    SddlReader(String text, String domain) {
        this.text = text;
        this.domain = domain;
    }

    SecurityDescriptor read() throws UnreadableException {
        if (text.length() > MOST_LETTERS) {
            throw broken(0, "is longer than any security descriptor");
        }
        Matcher list = LIST.matcher(text);
        if (!list.find() || list.group(1).contains("NO_ACCESS_CONTROL")) {
            return new SecurityDescriptor(List.of(), true);
        }
        List<AccessEntry> entries = new ArrayList<>();
        int at = list.end();
        while (text.startsWith("(", at)) {
            int end = end(at);
            entry(text.substring(at + 1, end), at, entries);
            at = end + 1;
        }
        String rest = text.substring(at).strip();
        if (!rest.isEmpty() && !NEXT.matcher(rest).matches()) {
            throw broken(at, "has something other than an entry of its list");
        }
        return new SecurityDescriptor(entries, false);
    }

    /** Of an entry; conditions have parentheses of their own. */
    private int end(int begin) throws UnreadableException {
        int open = 0;
        for (int at = begin; at < text.length(); at++) {
            open += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            if (open == 0) {
                return at;
            }
        }
        throw broken(begin, "is cut off within an entry of its list");
    }

    private void entry(String entry, int offset, List<AccessEntry> entries) throws UnreadableException {
        String[] parts = entry.split(";", -1);
        if (parts.length < PARTS) {
            throw broken(offset, "has an entry of " + parts.length + " parts");
        }
        boolean known = List.of("A", "D", "OA", "OD").contains(parts[0]);
        boolean own = !flags(parts[1]).contains("IO");
        if (own && CONDITIONAL.contains(parts[0])) {
            throw broken(offset, "has an entry with a condition, which only a domain controller can reckon");
        }
        if (known && own) {
            entries.add(new AccessEntry(parts[0].endsWith("A"), mask(parts[2], offset),
                    parts[3].toLowerCase(Locale.ROOT), sid(parts[5])));
        }
    }

    private static List<String> flags(String flags) {
        List<String> all = new ArrayList<>();
        for (int at = 0; at + 2 <= flags.length(); at += 2) {
            all.add(flags.substring(at, at + 2));
        }
        return all;
    }

    private static int mask(String rights, int offset) throws UnreadableException {
        if (rights.startsWith("0x")) {
            try {
                return Integer.parseUnsignedInt(rights.substring(FIRST_CODE), HEX);
            } catch (NumberFormatException e) {
                throw new UnreadableException(offset, "has rights that are no number: " + rights, "make it again", e);
            }
        }
        return flags(rights).stream().mapToInt(right -> RIGHTS.getOrDefault(right, 0)).reduce(0, (a, b) -> a | b);
    }

    private String sid(String name) {
        if (OF_DOMAIN.containsKey(name)) {
            return (domain.isEmpty() ? Sids.SOME_DOMAIN : domain) + OF_DOMAIN.get(name);
        }
        return SIDS.getOrDefault(name, name);
    }

    private static UnreadableException broken(int offset, String reason) {
        return new UnreadableException(offset, reason, "make the report again");
    }
}
