package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.check.WorkspacesBySubnet.Placed;
import org.deskwright.estate.model.NetworkInterface;
import org.deskwright.estate.model.Workspace;

/** A WorkSpace behind an internet gateway that has no public address although its neighbours have one. */
final class PublicAddressCheck extends EstateCheck {
    private static final String AMAZON = "amazon";

    PublicAddressCheck() {
        super("estate.public-address");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        Inquiry inquiry = new Inquiry(evidence, reading, verdicts);
        InternetWays ways = new InternetWays(reading);
        WorkspacesBySubnet workspaces = new WorkspacesBySubnet(reading);
        AddressTrail trail = new AddressTrail(evidence);
        new TreeMap<>(reading.estate().liveBySubnet()).forEach((subnet, there) -> {
            Cancellation.poll();
            if (!subnet.isEmpty()) {
                examine(subnet, there.getFirst().scope(), ways.of(subnet), workspaces, trail, inquiry);
            }
        });
        reading.sayWhatIsIncomplete(verdicts, Kinds.WORKSPACES);
        inquiry.close("no-workspace", Kinds.WORKSPACES);
    }

    private static void examine(String subnet, Scope scope, Way way, WorkspacesBySubnet workspaces, AddressTrail trail,
            Inquiry inquiry) {
        Subject subject = new Subject("subnet", subnet, "", scope);
        Values values = Values.of("subnet", subnet);
        switch (way) {
            case Way.Gateway gateway -> behindGateway(subject, gateway, workspaces.in(subnet), trail, inquiry);
            case Way.Unknown(List<Missing> missing) ->
                inquiry.missing(subject, "route-unknown", values, way.refs(), missing.toArray(Missing[]::new));
            case Way.Parted parted ->
                inquiry.missing(subject, "parted", values.and("destinations", parted.destinations()), way.refs(),
                        Missing.evidence(Kinds.PROBE, subnet));
            default -> inquiry.inOrder("needs-none");
        }
    }

    private static void behindGateway(Subject subnet, Way.Gateway gateway, WorkspacesBySubnet.Addresses addresses,
            AddressTrail trail, Inquiry inquiry) {
        for (Placed placed : addresses.with()) {
            boolean pool = placed.networkInterface().ipOwnerId().equals(AMAZON);
            inquiry.inOrder(pool ? "from-amazon" : "own-address");
        }
        if (addresses.with().isEmpty() && !addresses.without().isEmpty()) {
            inquiry.notApplicable(subnet, "none-has-one",
                    Values.of("subnet", subnet.id(), "count", addresses.without().size()));
        } else {
            addresses.without().forEach(placed -> lost(placed, gateway, addresses.with().size(), trail, inquiry));
        }
        if (!addresses.unknown().isEmpty()) {
            List<String> ids = addresses.unknown().stream().map(Workspace::id).toList();
            Values values = Values.of("subnet", subnet.id(), "count", ids.size(), "workspaces", Verdicts.examples(ids));
            List<EvidenceRef> refs = addresses.unknown().stream().limit(Verdicts.EXAMPLES)
                    .map(workspace -> workspace.ref("IpAddress")).toList();
            String variant = inquiry.isComplete(Kinds.NETWORK_INTERFACES, subnet.scope())
                    ? "interface-not-found"
                    : "interfaces-not-read";
            inquiry.missing(subnet, variant, values, refs,
                    Missing.evidence(Kinds.NETWORK_INTERFACES, String.join(", ", Verdicts.examples(ids))));
        }
    }

    private static void lost(Placed placed, Way.Gateway gateway, int neighbours, AddressTrail trail, Inquiry inquiry) {
        Workspace workspace = placed.workspace();
        NetworkInterface found = placed.networkInterface();
        List<EvidenceRef> refs = new ArrayList<>(
                List.of(found.ref("Association"), workspace.ref("IpAddress"), gateway.table().ref("Routes")));
        Values values = Values.of("workspace", workspace.id(), "user", workspace.userName(), "subnet",
                workspace.subnetId(), "vpc", gateway.table().vpcId(), "privateAddress", workspace.ipAddress(),
                "interface", found.id(), "neighbours", neighbours);
        Optional<TrailEvent> taken = trail.takenFrom(found);
        taken.ifPresent(event -> refs.add(event.ref()));
        inquiry.finding(Subjects.of(workspace), taken.isPresent() ? "taken-away" : "lost",
                taken.map(event -> values.and("at", event.at()).and("actor", event.actor())).orElse(values), refs);
    }
}
