package org.deskwright.estate.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

class IpRangeTest {
    private static final int ROUNDS = 20_000;

    @Test
    void aRangeEndsAtItsLastAddress() {
        IpRange range = range("198.51.100.8/31");
        assertFalse(range.contains(address("198.51.100.7")));
        assertTrue(range.contains(address("198.51.100.8")));
        assertTrue(range.contains(address("198.51.100.9")));
        assertFalse(range.contains(address("198.51.100.10")));
    }

    @Test
    void aSingleAddressMayStandWithoutPrefix() {
        assertEquals(range("203.0.113.7/32"), range("203.0.113.7"));
        assertEquals(range("2001:db8::7/128"), range("2001:db8::7"));
    }

    @Test
    void bitsBehindThePrefixAreDropped() {
        assertEquals("203.0.113.0/24", range("203.0.113.77/24").toString());
    }

    @Test
    void theTwoFamiliesNeverMeetButForMappedAddresses() {
        assertFalse(IpRange.ALL_V4.contains(address("2001:db8::7")));
        assertFalse(range("::/0").contains(address("203.0.113.7")));
        assertTrue(range("203.0.113.0/24").contains(address("::ffff:203.0.113.7")));
        assertEquals(range("203.0.113.0/24"), range("::ffff:203.0.113.0/120"));
    }

    @Test
    void whatIsNoRangeIsRefused() {
        for (String text : new String[]{"", "/", "203.0.113", "203.0.113.256", "203.0.113.07", "203.0.113.7/33",
                "203.0.113.7/", "203.0.113.7/-1", "203.0.113.7/08", "203.0.113.7/24/3", "1.2.3.4.5", "a.b.c.d", ":",
                ":::", "1::2::3", "12345::", "::1%eth0", "2001:db8::/129", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7::8:9", "::ffff:1.2.3.4/95", "::1.2.3", "１.2.3.4"}) {
            assertEquals(Optional.empty(), IpRange.parse(text), text);
        }
    }

    @Test
    void ipv6IsWrittenInItsShortestForm() {
        assertEquals("2001:db8::1:0:0:1", address("2001:0DB8:0:0:1:0:0:1").toString());
        assertEquals("::", address("0:0:0:0:0:0:0:0").toString());
        assertEquals("1::", address("1:0:0:0:0:0:0:0").toString());
        assertEquals("1:0:2:3:4:5:6:7", address("1:0:2:3:4:5:6:7").toString());
    }

    @Test
    void usesAreToldApart() {
        assertEquals(AddressUse.PRIVATE, AddressUse.of(address("172.31.255.255")));
        assertEquals(AddressUse.PUBLIC, AddressUse.of(address("172.32.0.0")));
        assertEquals(AddressUse.CARRIER_NAT, AddressUse.of(address("100.127.255.255")));
        assertEquals(AddressUse.PUBLIC, AddressUse.of(address("100.128.0.0")));
        assertEquals(AddressUse.LINK_LOCAL, AddressUse.of(address("fe80::1")));
        assertEquals(AddressUse.PUBLIC, AddressUse.of(address("203.0.113.7")));
        assertFalse(AddressUse.isInternal(range("0.0.0.0/0")));
        assertTrue(AddressUse.isInternal(range("10.1.0.0/16")));
    }

    @Test
    void containsAgreesWithArithmeticOnBigNumbers() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            boolean v6 = random.nextBoolean();
            int bits = v6 ? 128 : 32;
            BigInteger base = new BigInteger(bits, random);
            int prefix = random.nextInt(bits + 1);
            // near the range as often as far from it
            BigInteger other = random.nextBoolean()
                    ? new BigInteger(bits, random)
                    : base.xor(new BigInteger(Math.max(1, bits - prefix + random.nextInt(3)), random))
                            .mod(BigInteger.ONE.shiftLeft(bits));
            if (v6 && (isMapped(base) || isMapped(other))) {
                continue;
            }
            boolean expected = base.shiftRight(bits - prefix).equals(other.shiftRight(bits - prefix));
            IpRange range = range(text(base, v6) + "/" + prefix);
            String hint = "seed " + seed + ": " + range + " " + text(other, v6);
            assertEquals(expected, range.contains(address(text(other, v6))), hint);
            int length = random.nextInt(bits + 1);
            IpRange second = range(text(other, v6) + "/" + length);
            int common = Math.min(prefix, length);
            boolean meet = base.shiftRight(bits - common).equals(other.shiftRight(bits - common));
            assertEquals(meet, range.overlaps(second), hint + "/" + length);
            assertEquals(meet && prefix <= length, range.covers(second), hint + "/" + length);
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            boolean v6 = random.nextBoolean();
            BigInteger bits = new BigInteger(v6 ? 128 : 32, random);
            if (v6) {
                // long runs of zeros are what the short form is about
                bits = bits.shiftRight(random.nextInt(128)).shiftLeft(random.nextInt(64))
                        .mod(BigInteger.ONE.shiftLeft(128));
            }
            IpAddress address = address(text(bits, v6));
            assertEquals(Optional.of(address), IpAddress.parse(address.toString()), "seed " + seed);
        }
    }

    private static boolean isMapped(BigInteger bits) {
        return bits.shiftRight(32).equals(BigInteger.valueOf(0xffff));
    }

    /** The plain long form, written without the code under test. */
    private static String text(BigInteger bits, boolean v6) {
        StringBuilder text = new StringBuilder();
        int step = v6 ? 16 : 8;
        for (int shift = v6 ? 112 : 24; shift >= 0; shift -= step) {
            int part = bits.shiftRight(shift).intValue() & (1 << step) - 1;
            text.append(text.isEmpty() ? "" : v6 ? ":" : ".").append(v6 ? Integer.toHexString(part) : "" + part);
        }
        return text.toString();
    }

    private static IpAddress address(String text) {
        return IpAddress.parse(text).orElseThrow(() -> new AssertionError(text));
    }

    private static IpRange range(String text) {
        return IpRange.parse(text).orElseThrow(() -> new AssertionError(text));
    }
}
