package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.estate.model.WorkspaceDirectory;

/** Whether a directory launches bundles that fail where subnets assign IPv6 addresses by themselves. */
final class SubnetIpv6Check extends EstateCheck {
    private static final String BUNDLE = "workspace.bundle";
    private static final String GRAPHICS = "GRAPHICS";
    private static final String PERFORMANCE = "PERFORMANCE";
    /** For a WorkSpace that does not name its compute type. */
    private static final String UNTOLD = "";

    SubnetIpv6Check() {
        super("estate.subnet-ipv6");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        Optional<String> bundleId = evidence.answers().find(BUNDLE);
        Optional<WorkspaceBundle> bundle = bundleId
                .flatMap(id -> reading.estate().find(WorkspaceBundle.class, id.strip()));
        int off = 0;
        boolean on = false;
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, List<WorkspaceDirectory>> entry : launchingInto(reading).entrySet()) {
            Cancellation.poll();
            Optional<Subnet> subnet = reading.estate().find(Subnet.class, entry.getKey());
            Optional<Boolean> assigns = subnet.flatMap(Subnet::assignIpv6AddressOnCreation);
            if (assigns.isEmpty()) {
                missing.add(entry.getKey());
            } else if (assigns.get()) {
                on = true;
                decideSubnet(new Place(subnet.get(), entry.getValue()), bundle, reading, verdicts);
            } else {
                off++;
            }
        }
        if (!missing.isEmpty()) {
            verdicts.missing("subnets-unread", Values.of("count", missing.size()),
                    reading.lacking(Kinds.SUBNETS, missing));
        }
        if (on && bundleId.isPresent() && bundle.isEmpty()) {
            verdicts.missing("bundle-unread", Values.of("bundle", bundleId.get()),
                    Missing.evidence(Kinds.BUNDLES, bundleId.get()));
        }
        if (off > 0) {
            verdicts.passed("off", Values.of("count", off));
        }
        if (verdicts.isEmpty()) {
            nothingToLookAt(reading, verdicts);
        }
    }

    private static void nothingToLookAt(Reading reading, Verdicts verdicts) {
        if (reading.has(Kinds.DIRECTORIES) && reading.incomplete(Kinds.DIRECTORIES).isEmpty()) {
            verdicts.notApplicable("no-subnets", Values.NONE);
        } else {
            verdicts.missing("directories-unread", Values.NONE, Missing.evidence(Kinds.DIRECTORIES),
                    Missing.evidence(Kinds.SUBNETS));
        }
    }

    /** Directories by subnet: several may launch into one. */
    private static Map<String, List<WorkspaceDirectory>> launchingInto(Reading reading) {
        Map<String, List<WorkspaceDirectory>> bySubnet = new LinkedHashMap<>();
        for (WorkspaceDirectory directory : reading.estate().directories()) {
            directory.subnetIds().stream().distinct()
                    .forEach(id -> bySubnet.computeIfAbsent(id, i -> new ArrayList<>()).add(directory));
        }
        return bySubnet;
    }

    private static void decideSubnet(Place place, Optional<WorkspaceBundle> bundle, Reading reading,
            Verdicts verdicts) {
        int graphics = place.count(GRAPHICS, reading);
        int performance = place.count(PERFORMANCE, reading);
        Scope scope = place.subnet.scope();
        String planned = bundle.filter(b -> isFor(b, scope)).map(WorkspaceBundle::computeType).orElse("");
        if (graphics > 0 || planned.equals(GRAPHICS)) {
            place.say("graphics", GRAPHICS, graphics, verdicts);
        } else if (performance > 0 || planned.equals(PERFORMANCE)) {
            place.say("performance", PERFORMANCE, performance, verdicts);
        } else if (place.count(UNTOLD, reading) > 0) {
            verdicts.missing(Subjects.of(place.subnet), "compute-unknown", place.values(),
                    List.of(Missing.evidence(Kinds.WORKSPACES, "WorkspaceProperties.ComputeTypeName")));
        } else if (planned.isEmpty() && !reading.isComplete(Kinds.WORKSPACES, scope)) {
            verdicts.missing(Subjects.of(place.subnet), "compute-unknown", place.values(), List
                    .of(Missing.evidence(Kinds.WORKSPACES, place.directories.getFirst().id()), Missing.answer(BUNDLE)));
        } else {
            place.say("on", planned, 0, verdicts);
        }
    }

    private static boolean isFor(WorkspaceBundle bundle, Scope scope) {
        String region = bundle.scope().region();
        return region.isEmpty() || scope.region().isEmpty() || region.equals(scope.region());
    }

    /** A subnet and the directories that launch into it. */
    private record Place(Subnet subnet, List<WorkspaceDirectory> directories) {
        int count(String computeType, Reading reading) {
            return (int) directories.stream()
                    .flatMap(d -> reading.estate().byDirectory().getOrDefault(d.id(), List.of()).stream())
                    .filter(w -> w.isLive() && w.properties().computeType().equals(computeType)).count();
        }

        Values values() {
            return Values.of("subnet", subnet.id(), "directories",
                    directories.stream().map(WorkspaceDirectory::id).toList(), "cidr", subnet.cidrBlock());
        }

        void say(String variant, String computeType, int workspaces, Verdicts verdicts) {
            List<EvidenceRef> refs = new ArrayList<>(List.of(subnet.ref("AssignIpv6AddressOnCreation")));
            directories.forEach(d -> refs.add(d.ref("SubnetIds")));
            verdicts.finding(Subjects.of(subnet), variant,
                    values().and("computeType", computeType).and("count", workspaces), refs);
        }
    }
}
