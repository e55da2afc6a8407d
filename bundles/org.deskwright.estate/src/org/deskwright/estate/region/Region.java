package org.deskwright.estate.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Region that runs Amazon WorkSpaces.
 *
 * @param code such as {@code eu-west-1}
 * @param name such as {@code Europe (Ireland)}
 * @param partition {@code aws}, {@code aws-us-gov}, ...
 * @param airport three letters, as in registration codes and health hosts; empty where not known
 * @param zoneIds ids of the availability zones that take WorkSpaces; empty where not known
 * @param management IPv4 ranges of the management interface; empty where not known
 * @param managementDcv further ranges that a WorkSpace on DCV may have there
 * @param relayStateHosts hosts that a SAML relay state may name, the usual one first; empty where not known
 * @param pcoip whether PCoIP is offered
 * @param dcv whether DCV (WSP in the API) is offered
 */
public record Region(String code, String name, String partition, String airport, List<String> zoneIds,
        List<String> management, List<String> managementDcv, List<String> relayStateHosts, Known pcoip, Known dcv) {
    public Region {
        zoneIds = List.copyOf(zoneIds);
        management = List.copyOf(management);
        managementDcv = List.copyOf(managementDcv);
        relayStateHosts = List.copyOf(relayStateHosts);
    }

    /** The host whose ports 4172 and 4195 (TCP and UDP) show whether a client can reach the Region's gateways. */
    public Optional<String> healthHost() {
        return airport.isEmpty() ? Optional.empty() : Optional.of("drp-" + airport + ".amazonworkspaces.com");
    }

    /** Whether WorkSpaces can stand in the availability zone. */
    public Known takesZone(String zoneId) {
        if (zoneIds.isEmpty() || zoneId.isEmpty()) {
            return Known.UNKNOWN;
        }
        return zoneIds.contains(zoneId) ? Known.YES : Known.NO;
    }

    /** Whether the protocol, by its API name ({@code PCOIP} or {@code WSP}), is offered. */
    public Known offers(String protocol) {
        return switch (protocol) {
            case "PCOIP" -> pcoip;
            case "WSP" -> dcv;
            default -> Known.UNKNOWN;
        };
    }

    /** All ranges that a management interface may be in when the WorkSpace uses the protocol; empty: not known. */
    public List<String> managementRanges(String protocol) {
        if (management.isEmpty() || !protocol.equals("WSP")) {
            return management;
        }
        List<String> all = new ArrayList<>(management);
        all.addAll(managementDcv);
        return List.copyOf(all);
    }
}
