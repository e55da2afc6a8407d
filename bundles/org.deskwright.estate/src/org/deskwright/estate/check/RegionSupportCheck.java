package org.deskwright.estate.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
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
        Set<String> bridged = serversOfConnectors(reading);
        int managed = 0;
        int sound = 0;
        for (DirectoryDescription directory : reading.estate().descriptions()) {
            if (!MANAGED.contains(directory.type())) {
                continue;
            }
            managed++;
            String region = region(directory);
            Values values = Values.of("directory", directory.id(), "name", directory.name(), "region", region);
            if (region.isEmpty()) {
                verdicts.missing(Subjects.of(directory), "region-unknown", values,
                        List.of(Missing.evidence(Kinds.DESCRIPTIONS, "RegionsInfo.PrimaryRegion")));
            } else if (regions.find(region).isPresent() || isRegistered(directory, reading)) {
                sound++;
            } else if (directory.dnsIpAddresses().stream().anyMatch(bridged::contains)) {
                verdicts.passed(Subjects.of(directory), "bridged", values, directory.ref("DnsIpAddrs"));
            } else {
                verdicts.finding(Subjects.of(directory), "not-listed", values.and("asOf", regions.asOf()),
                        directory.ref("RegionsInfo.PrimaryRegion"));
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

    /** Where it was read tells as much as what it says, for a directory is read in a Region that it lives in. */
    private static String region(DirectoryDescription directory) {
        return directory.scope().region().isEmpty() ? directory.primaryRegion() : directory.scope().region();
    }

    /** No list of Regions is complete: what is registered is supported. */
    private static boolean isRegistered(DirectoryDescription directory, Reading reading) {
        Optional<WorkspaceDirectory> registered = reading.estate().find(WorkspaceDirectory.class, directory.id());
        return registered.filter(d -> d.state().equals("REGISTERED")).isPresent();
    }

    private Set<String> serversOfConnectors(Reading reading) {
        Set<String> servers = new HashSet<>();
        for (DirectoryDescription connector : reading.estate().descriptions()) {
            if (connector.type().equals("ADConnector") && regions.find(region(connector)).isPresent()) {
                servers.addAll(connector.dnsIpAddresses());
            }
        }
        return servers;
    }
}
