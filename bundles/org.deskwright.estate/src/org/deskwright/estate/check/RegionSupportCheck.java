package org.deskwright.estate.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.region.Regions;

/** Managed directories in Regions that are not known to run WorkSpaces, and whether a connector bridges the gap. */
final class RegionSupportCheck extends EstateCheck {
    private static final Set<String> MANAGED = Set.of("MicrosoftAD", "SharedMicrosoftAD");

    private final Regions regions = Regions.bundled();

    RegionSupportCheck() {
        super("estate.region-support");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        if (!reading.has(Kinds.DESCRIPTIONS)) {
            verdicts.missing("not-read", Values.NONE, Missing.evidence(Kinds.DESCRIPTIONS));
            return;
        }
        List<DirectoryDescription> connectors = workingConnectors(reading);
        int managed = 0;
        int sound = 0;
        for (DirectoryDescription directory : reading.estate().descriptions()) {
            if (!MANAGED.contains(directory.type())) {
                continue;
            }
            managed++;
            String region = region(directory);
            if (regions.find(region).isPresent() || isRegistered(directory, reading)) {
                sound++;
            } else {
                elsewhere(directory, region, connectors, verdicts);
            }
        }
        if (sound > 0) {
            verdicts.passed("listed", Values.of("count", sound, "of", managed));
        }
        if (managed == 0 && reading.incomplete(Kinds.DESCRIPTIONS).isEmpty()) {
            verdicts.notApplicable("none-managed", Values.NONE);
        }
        reading.sayWhatIsIncomplete(verdicts, Kinds.DESCRIPTIONS);
    }

    private void elsewhere(DirectoryDescription directory, String region, List<DirectoryDescription> connectors,
            Verdicts verdicts) {
        Subject subject = Subjects.of(directory);
        Values values = Values.of("directory", directory.id(), "name", directory.name(), "directoryRegion", region);
        if (region.isEmpty()) {
            verdicts.missing(subject, "region-unknown", values,
                    List.of(Missing.evidence(Kinds.DESCRIPTIONS, "RegionsInfo.PrimaryRegion")));
        } else if (!regions.leavesOut(region)) {
            verdicts.missing(subject, "region-in-no-list", values,
                    List.of(Missing.evidence(Kinds.DIRECTORIES, directory.id())));
        } else if (connectors.stream().anyMatch(connector -> leadsTo(connector, directory))) {
            verdicts.passed(subject, "bridged", values, directory.ref("DnsIpAddrs"));
        } else {
            verdicts.finding(subject, "not-listed", toConnect(directory, region, values).and("asOf", regions.asOf()),
                    directory.ref("RegionsInfo.PrimaryRegion"));
        }
    }

    /** What the remedy needs of the directory; a replica has its network in another Region than the primary one. */
    private static Values toConnect(DirectoryDescription directory, String region, Values values) {
        Values all = values.and("domain", directory.name());
        String readIn = directory.scope().region();
        if (!readIn.isEmpty() && !readIn.equals(region)) {
            return all;
        }
        List<String> servers = directory.dnsIpAddresses();
        all = directory.vpcId().isEmpty() ? all : all.and("directoryVpc", directory.vpcId());
        all = servers.isEmpty() ? all : all.and("dns", servers.getFirst());
        return servers.size() < 2 ? all : all.and("otherDns", servers.get(1));
    }

    /** WorkSpaces are registered in the primary Region, wherever a replica was read. */
    private static String region(DirectoryDescription directory) {
        return directory.primaryRegion().isEmpty() ? directory.scope().region() : directory.primaryRegion();
    }

    /** No list of Regions is complete: what is registered is supported. */
    private static boolean isRegistered(DirectoryDescription directory, Reading reading) {
        Optional<WorkspaceDirectory> registered = reading.estate().find(WorkspaceDirectory.class, directory.id());
        return registered.filter(d -> d.state().equals("REGISTERED")).isPresent();
    }

    private List<DirectoryDescription> workingConnectors(Reading reading) {
        return reading.estate().descriptions().stream()
                .filter(d -> d.type().equals("ADConnector") && d.stage().equals("Active"))
                .filter(d -> regions.find(region(d)).isPresent()).toList();
    }

    /** Private addresses occur in many networks, so that a common server proves something for one domain only. */
    private static boolean leadsTo(DirectoryDescription connector, DirectoryDescription directory) {
        return connector.name().equalsIgnoreCase(directory.name())
                && directory.dnsIpAddresses().stream().anyMatch(connector.dnsIpAddresses()::contains);
    }
}
