package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Cohort;
import org.deskwright.estate.model.Cohorts;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.net.IpRange;
import org.deskwright.estate.region.Region;
import org.deskwright.estate.region.Regions;

/** Whether Docker's networks run into those of the two interfaces of a Linux WorkSpace. */
final class DockerCidrCheck extends EstateCheck {
    private static final String RANGES = "docker.cidrs";
    private static final String SYSTEM = "workspace.operating-system";

    private static final String DCV = "WSP";
    /** For the protocol of a WorkSpace that does not name one. */
    private static final String UNTOLD = "";

    private final Regions regions = Regions.bundled();

    DockerCidrCheck() {
        super("estate.docker-cidr");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        Optional<String> system = evidence.answers().find(SYSTEM);
        Optional<String> answer = evidence.answers().find(RANGES);
        if (system.filter(OperatingSystems::isWindows).isPresent()) {
            Values values = Values.of("operatingSystem", system.get());
            if (answer.isPresent()) {
                verdicts.finding(Subject.ESTATE, "windows", values, EvidenceRef.answer(SYSTEM),
                        EvidenceRef.answer(RANGES));
            } else {
                verdicts.notApplicable("windows-alone", values);
            }
            return;
        }
        Cohorts linux = reading.liveOn(OperatingSystems::isLinux);
        if (linux.isEmpty()) {
            decideWithoutLinux(reading, verdicts);
            return;
        }
        List<IpRange> docker = answer.map(DockerCidrCheck::ranges).orElse(List.of());
        if (docker.isEmpty()) {
            verdicts.missing("ranges-unknown", Values.of("count", linux.count()), Missing.answer(RANGES));
            return;
        }
        int clear = subnets(linux, docker, reading, verdicts) + management(linux, docker, verdicts);
        if (clear > 0) {
            verdicts.passed("clear", Values.of("count", clear, "docker", texts(docker)), EvidenceRef.answer(RANGES));
        }
        reading.sayWhatIsIncomplete(verdicts, Kinds.WORKSPACES);
    }

    private static void decideWithoutLinux(Reading reading, Verdicts verdicts) {
        boolean sure = reading.has(Kinds.WORKSPACES) && reading.incomplete(Kinds.WORKSPACES).isEmpty();
        if (sure) {
            verdicts.notApplicable("no-linux", Values.of("of", reading.estate().workspaces().size()));
        } else {
            verdicts.missing("no-linux-seen", Values.NONE, Missing.evidence(Kinds.WORKSPACES));
        }
    }

    private static List<IpRange> ranges(String answer) {
        return List.of(answer.strip().split("[,;\\s]+")).stream().map(IpRange::parse).flatMap(Optional::stream)
                .toList();
    }

    private static int subnets(Cohorts linux, List<IpRange> docker, Reading reading, Verdicts verdicts) {
        Map<String, Integer> counts = new HashMap<>();
        linux.workspaces().stream().filter(w -> !w.subnetId().isEmpty())
                .forEach(w -> counts.merge(w.subnetId(), 1, Integer::sum));
        List<String> unread = new ArrayList<>();
        int clear = 0;
        for (Map.Entry<String, Integer> entry : new TreeMap<>(counts).entrySet()) {
            Optional<Subnet> subnet = reading.estate().find(Subnet.class, entry.getKey());
            Optional<IpRange> range = subnet.map(Subnet::cidrBlock).flatMap(IpRange::parse);
            if (range.isEmpty()) {
                unread.add(entry.getKey());
                continue;
            }
            List<IpRange> met = docker.stream().filter(range.get()::overlaps).toList();
            if (met.isEmpty()) {
                clear++;
            } else {
                verdicts.finding(
                        Subjects.of(subnet.get()), "overlaps-subnet", Values.of("docker", texts(met), "subnet",
                                subnet.get().id(), "range", range.get().toString(), "count", entry.getValue()),
                        EvidenceRef.answer(RANGES), subnet.get().ref("CidrBlock"));
            }
        }
        if (!unread.isEmpty()) {
            verdicts.missing("subnets-unread", Values.of("count", unread.size()),
                    reading.lacking(Kinds.SUBNETS, unread));
        }
        return clear;
    }

    private int management(Cohorts linux, List<IpRange> docker, Verdicts verdicts) {
        Map<Scope, Map<String, Integer>> counts = new HashMap<>();
        for (Cohort cohort : linux) {
            List<String> protocols = cohort.properties().protocols();
            String protocol = protocols.contains(DCV) ? DCV : protocols.isEmpty() ? UNTOLD : "PCOIP";
            counts.computeIfAbsent(cohort.scope(), s -> new TreeMap<>()).merge(protocol, cohort.size(), Integer::sum);
        }
        int clear = 0;
        for (Map.Entry<Scope, Map<String, Integer>> scope : new TreeMap<>(counts).entrySet()) {
            clear += management(scope.getKey(), scope.getValue(), docker, verdicts) ? 1 : 0;
        }
        return clear;
    }

    /** DCV widens the management range, so the WorkSpaces of one Region may fare differently by protocol. */
    private boolean management(Scope scope, Map<String, Integer> counts, List<IpRange> docker, Verdicts verdicts) {
        Optional<Region> region = regions.find(scope.region()).filter(r -> !r.managementRanges(DCV).isEmpty());
        if (region.isEmpty()) {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            verdicts.missing(Subjects.account(scope), "management-unknown",
                    Values.of("region", scope.region(), "count", all),
                    List.of(Missing.evidence(Kinds.COMMAND_OUTPUT, "ip -4 addr show")));
            return false;
        }
        Set<String> met = new LinkedHashSet<>();
        List<String> protocols = new ArrayList<>();
        int concerned = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            List<String> overlapping = overlapping(region.get(), entry.getKey(), docker);
            if (!overlapping.isEmpty()) {
                met.addAll(overlapping);
                protocols.add(entry.getKey().isEmpty() ? "UNKNOWN" : entry.getKey());
                concerned += entry.getValue();
            }
        }
        if (!met.isEmpty()) {
            verdicts.finding(
                    Subjects.account(scope), "overlaps-management", Values.of("region", scope.region(), "protocols",
                            protocols, "count", concerned, "docker", culprits(docker, met), "range", List.copyOf(met)),
                    EvidenceRef.answer(RANGES));
        }
        return !perhaps(scope, region.get(), counts, docker, verdicts) && met.isEmpty();
    }

    /** Where the protocol is not told, the ranges of DCV may count, and whether they do does not show. */
    private static boolean perhaps(Scope scope, Region region, Map<String, Integer> counts, List<IpRange> docker,
            Verdicts verdicts) {
        List<String> onDcv = overlapping(region, DCV, docker);
        if (!counts.containsKey(UNTOLD) || onDcv.isEmpty() || !overlapping(region, UNTOLD, docker).isEmpty()) {
            return false;
        }
        verdicts.missing(
                Subjects.account(scope), "management-by-protocol", Values.of("region", scope.region(), "count",
                        counts.get(UNTOLD), "docker", culprits(docker, onDcv), "range", onDcv),
                List.of(Missing.evidence(Kinds.WORKSPACES, "WorkspaceProperties.Protocols")));
        return true;
    }

    /** The ranges of the management interface that Docker's meet; without a protocol, those that count on any. */
    private static List<String> overlapping(Region region, String protocol, List<IpRange> docker) {
        return region.managementRanges(protocol).stream().filter(text -> meets(text, docker)).toList();
    }

    private static List<String> culprits(List<IpRange> docker, Collection<String> met) {
        return texts(docker.stream().filter(d -> met.stream().anyMatch(m -> meets(m, List.of(d)))).toList());
    }

    private static boolean meets(String range, List<IpRange> docker) {
        return IpRange.parse(range).filter(r -> docker.stream().anyMatch(r::overlaps)).isPresent();
    }

    private static List<String> texts(List<IpRange> ranges) {
        return ranges.stream().map(IpRange::toString).toList();
    }
}
