package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.NatGateway;
import org.deskwright.estate.model.RouteTable;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.net.IpRange;
import org.deskwright.estate.net.PortSet;

/** Whether the subnets of the directories lead to the internet, and whether the security groups let web traffic out. */
final class InternetRouteCheck extends EstateCheck {
    private static final PortSet WEB = PortSet.of(80, 80).plus(PortSet.of(443, 443));

    InternetRouteCheck() {
        super("estate.internet-route");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        Inquiry inquiry = new Inquiry(evidence, reading, verdicts);
        Map<String, List<WorkspaceDirectory>> bySubnet = new TreeMap<>();
        for (WorkspaceDirectory directory : inquiry.estate().directories()) {
            directory.subnetIds()
                    .forEach(subnet -> bySubnet.computeIfAbsent(subnet, id -> new ArrayList<>()).add(directory));
            egress(directory, inquiry);
        }
        InternetWays ways = new InternetWays(reading);
        PublicSubnet open = new PublicSubnet(inquiry, new WorkspacesBySubnet(reading));
        bySubnet.forEach((subnet, directories) -> {
            Cancellation.poll();
            route(new Side(subnet, directories), ways, open, inquiry);
        });
        reading.sayWhatIsIncomplete(verdicts, Kinds.DIRECTORIES);
        inquiry.close(DirectoryCheck.NO_DIRECTORY, Kinds.DIRECTORIES);
    }

    /** A subnet and the directories whose WorkSpaces stand in it. */
    record Side(String subnet, List<WorkspaceDirectory> directories) {
        Subject subject() {
            return new Subject("subnet", subnet, "", directories.getFirst().scope());
        }

        Values values() {
            return Values.of("subnet", subnet, "directory", directories.getFirst().id(), "directories",
                    directories.stream().map(WorkspaceDirectory::id).toList());
        }

        List<EvidenceRef> refs(Way way) {
            List<EvidenceRef> refs = new ArrayList<>(directories.stream().map(d -> d.ref("SubnetIds")).toList());
            refs.addAll(way.refs());
            return refs;
        }
    }

    private static void route(Side side, InternetWays ways, PublicSubnet open, Inquiry inquiry) {
        Way way = ways.of(side.subnet());
        List<EvidenceRef> refs = side.refs(way);
        Values values = side.values();
        switch (way) {
            case Way.Gateway gateway -> open.examine(side, values.and("routeTable", gateway.table().id())
                    .and("vpc", gateway.table().vpcId()).and("target", gateway.id()), refs);
            case Way.Nat nat -> nat(side, nat, ways, refs, inquiry);
            case Way.Blackhole(RouteTable table, String target) -> inquiry.finding(side.subject(), "blackhole",
                    values.and("routeTable", table.id()).and("vpc", table.vpcId()).and("target", target), refs);
            case Way.None(RouteTable table) -> inquiry.finding(side.subject(), "no-route",
                    values.and("routeTable", table.id()).and("vpc", table.vpcId()), refs);
            case Way.Beyond(RouteTable table, String target) ->
                inquiry.missing(side.subject(), "beyond", values.and("routeTable", table.id()).and("target", target),
                        refs, Missing.evidence(Kinds.PROBE, side.subnet()));
            case Way.Parted(RouteTable table, List<String> destinations) -> inquiry.missing(side.subject(), "parted",
                    values.and("routeTable", table.id()).and("destinations", destinations), refs,
                    Missing.evidence(Kinds.PROBE, side.subnet()));
            case Way.Unknown(List<Missing> missing) ->
                inquiry.missing(side.subject(), "route-unknown", values, refs, missing.toArray(Missing[]::new));
        }
    }

    private static void nat(Side side, Way.Nat way, InternetWays ways, List<EvidenceRef> known, Inquiry inquiry) {
        Values common = side.values().and("routeTable", way.table().id()).and("vpc", way.table().vpcId());
        Values values = common.and("nat", way.id());
        // a name of its own, so that no remedy sends the traffic through it again
        Values broken = common.and("brokenNat", way.id());
        Optional<NatGateway> found = inquiry.estate().find(NatGateway.class, way.id());
        if (found.isEmpty()) {
            inquiry.missing(side.subject(), "nat-unknown", values, known,
                    Missing.evidence(Kinds.NAT_GATEWAYS, way.id()));
            return;
        }
        NatGateway gateway = found.get();
        List<EvidenceRef> refs = new ArrayList<>(known);
        refs.add(gateway.ref("State"));
        if (!gateway.state().equals("available")) {
            inquiry.finding(side.subject(), "nat-not-available",
                    broken.and("state", gateway.state()).and("text", gateway.failureMessage()), refs);
        } else if (gateway.connectivityType().equals("private")) {
            refs.add(gateway.ref("ConnectivityType"));
            inquiry.finding(side.subject(), "nat-private", broken, refs);
        } else {
            Way onward = ways.of(gateway.subnetId());
            refs.addAll(onward.refs());
            Values all = values.and("natSubnet", gateway.subnetId());
            switch (onward) {
                case Way.Gateway _ -> inquiry.inOrder("through-nat");
                case Way.Unknown(List<Missing> missing) ->
                    inquiry.missing(side.subject(), "nat-route-unknown", all, refs, missing.toArray(Missing[]::new));
                case Way.Beyond _ -> unclear(side, gateway, all, refs, inquiry);
                case Way.Parted _ -> unclear(side, gateway, all, refs, inquiry);
                // no route, a blackhole, or one NAT gateway behind another
                case Way.Routed _ -> inquiry.finding(side.subject(), "nat-without-gateway",
                        broken.and("natSubnet", gateway.subnetId()), refs);
            }
        }
    }

    private static void unclear(Side side, NatGateway gateway, Values values, List<EvidenceRef> refs, Inquiry inquiry) {
        inquiry.missing(side.subject(), "nat-beyond", values, refs, Missing.evidence(Kinds.PROBE, gateway.subnetId()));
    }

    private static void egress(WorkspaceDirectory directory, Inquiry inquiry) {
        Egress egress = Egress.of(directory, inquiry.estate());
        PortSet closed = WEB.minus(egress.open("tcp", IpRange.ALL_V4));
        if (!egress.isEmpty() && closed.isEmpty()) {
            inquiry.inOrder("web-let-out");
            return;
        }
        Values values = Values.of("directory", directory.id(), "groups", egress.ids(), "ports", closed.texts());
        List<EvidenceRef> refs = egress.refs();
        PortSet perhaps = egress.partlyOpen("tcp", IpRange.ALL_V4).plus(egress.hidden("tcp"));
        if (egress.isEmpty()) {
            inquiry.missing(Subjects.of(directory), "no-security-group", values, refs,
                    Missing.evidence(Kinds.DIRECTORIES, directory.id() + " WorkspaceSecurityGroupId"));
        } else if (!egress.unknown().isEmpty()) {
            inquiry.missing(Subjects.of(directory), "security-group-unknown", values, refs,
                    Missing.evidence(Kinds.SECURITY_GROUPS, String.join(", ", egress.unknown())));
        } else if (closed.minus(perhaps).isEmpty()) {
            inquiry.missing(Subjects.of(directory), "web-let-out-in-part", values, refs,
                    Missing.evidence(Kinds.PROBE, directory.id()));
        } else {
            inquiry.finding(Subjects.of(directory), "web-closed",
                    values.and("ports", closed.minus(perhaps).texts()).and("securityGroup", egress.ids().getFirst()),
                    refs);
        }
    }
}
