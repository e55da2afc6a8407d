package org.deskwright.core.topic;

import java.net.InetAddress;
import java.util.regex.Pattern;

/** Whether a text is an IP address or a range of them. No name is ever looked up. */
final class Addresses {
    /** Four decimal numbers; no leading zero, which some programs take for octal. */
    private static final Pattern V4 = Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");
    /** Only what can stand in an IPv6 address, so that zones and brackets never reach the parser. */
    private static final Pattern V6_CHARACTERS = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]{2,45}");
    private static final Pattern PREFIX = Pattern.compile("0|[1-9][0-9]{0,2}");

    private Addresses() {
    }

    static boolean isAddress(String text) {
        return isV4(text) || isV6(text);
    }

    /** Address, slash, prefix length. Bits beyond the prefix may be set: admins write 10.0.0.7/24 and mean it. */
    static boolean isRange(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !PREFIX.matcher(text.substring(slash + 1)).matches()) {
            return false;
        }
        String address = text.substring(0, slash);
        int length = Integer.parseInt(text.substring(slash + 1));
        return isV4(address) && length <= 32 || isV6(address) && length <= 128;
    }

    private static boolean isV4(String text) {
        return V4.matcher(text).matches();
    }

    private static boolean isV6(String text) {
        if (!V6_CHARACTERS.matcher(text).matches()) {
            return false;
        }
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
