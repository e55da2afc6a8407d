package org.deskwright.estate.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;

import org.deskwright.estate.check.ConnectFault.What;
import org.junit.jupiter.api.Test;

class ConnectFaultTest {
    @Test
    void eachAddressOfAListIsAFaultOfItsOwn() {
        assertEquals(
                List.of(new ConnectFault(What.DNS_UNAVAILABLE, "TCP", 53, "10.0.0.10"),
                        new ConnectFault(What.DNS_UNAVAILABLE, "TCP", 53, "10.0.0.11")),
                ConnectFault.parse("DNS unavailable (TCP port 53) for IP: 10.0.0.10, 10.0.0.11."));
    }

    @Test
    void linesMayBeJoinedOrBroken() {
        String text = "Connectivity issues detected: LDAP unavailable (TCP port 389) for IP: 10.0.0.10\r\n"
                + "Kerberos/authentication unavailable (TCP port 88) for IP:\n10.0.0.10 Please ensure that ...";
        assertEquals(List.of("10.0.0.10 TCP 389", "10.0.0.10 TCP 88"),
                ConnectFault.parse(text).stream().map(ConnectFault::place).toList());
    }

    @Test
    void aMissingRecordHasNoPort() {
        assertEquals(List.of(new ConnectFault(What.SRV_KERBEROS_MISSING, "", 0, "10.0.0.10")),
                ConnectFault.parse("SRV record for Kerberos does not exist for IP: 10.0.0.10"));
    }

    @Test
    void aPlaceholderIsNoAddress() {
        assertEquals(List.of(), ConnectFault.parse("DNS unavailable (TCP port 53) for IP: dns-ip-address"));
    }

    @Test
    void hostileTextTakesNoTime() {
        String text = "DNS unavailable (TCP port 53) for IP: " + "1.1.1.1 , ".repeat(20_000) + "x";
        assertTimeoutPreemptively(Duration.ofSeconds(10),
                () -> ConnectFault.parse(text + " ".repeat(100_000) + "LDAP unavailable ".repeat(20_000)));
    }
}
