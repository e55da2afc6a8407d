package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.estate.net.IpAddress;

/**
 * One thing that an AD Connector could not reach, read out of Directory Service's text.
 *
 * @param protocol {@code TCP} or {@code UDP}; empty for a record that is missing
 * @param port 0 for a record that is missing
 * @param address the server
 */
record ConnectFault(What what, String protocol, int port, String address) {
    /** The literal texts are facts of the service; its figures are taken as they come. */
    private static final Pattern TEXT = Pattern.compile(
            "(?:(?<service>DNS|LDAP|Kerberos(?:/authentication)?)"
                    + " {1,4}unavailable {0,4}\\((?<protocol>TCP|UDP) port (?<port>[0-9]{1,5})\\)"
                    + "|SRV record for (?<record>LDAP|Kerberos) does not exist)"
                    + " {1,4}for IP:? {0,4}(?<addresses>[0-9a-f.:]{2,45}(?: {0,4}, {0,4}[0-9a-f.:]{2,45}){0,15})",
            Pattern.CASE_INSENSITIVE);

    /** Each has its own cure. */
    enum What {
        DNS_UNAVAILABLE, LDAP_UNAVAILABLE, KERBEROS_UNAVAILABLE, SRV_LDAP_MISSING, SRV_KERBEROS_MISSING;

        String variant() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What remedies call the server. */
        String role() {
            return this == LDAP_UNAVAILABLE || this == KERBEROS_UNAVAILABLE ? "domainController" : "dns";
        }
    }

    /** All faults of a text, in its order; none when the text says something else. */
    static List<ConnectFault> parse(String text) {
        List<ConnectFault> faults = new ArrayList<>();
        Matcher matcher = TEXT.matcher(text.replaceAll("\\s", " "));
        while (matcher.find()) {
            boolean record = matcher.group("record") != null;
            String protocol = record ? "" : matcher.group("protocol").toUpperCase(Locale.ROOT);
            int port = record ? 0 : Integer.parseInt(matcher.group("port"));
            for (String part : matcher.group("addresses").split(",")) {
                // a full stop behind the last address ends the sentence
                String address = part.strip().replaceAll("[.:]$", "");
                if (IpAddress.parse(address).isPresent()) {
                    ConnectFault fault = new ConnectFault(what(matcher), protocol, port, address);
                    if (!faults.contains(fault)) {
                        faults.add(fault);
                    }
                }
            }
        }
        return faults;
    }

    private static What what(Matcher matcher) {
        if (matcher.group("record") != null) {
            return matcher.group("record").equalsIgnoreCase("LDAP") ? What.SRV_LDAP_MISSING : What.SRV_KERBEROS_MISSING;
        }
        return switch (matcher.group("service").toUpperCase(Locale.ROOT)) {
            case "DNS" -> What.DNS_UNAVAILABLE;
            case "LDAP" -> What.LDAP_UNAVAILABLE;
            default -> What.KERBEROS_UNAVAILABLE;
        };
    }

    /** {@code 10.0.0.10 TCP 389}, or the address alone. */
    String place() {
        return port == 0 ? address : address + " " + protocol + " " + port;
    }
}
