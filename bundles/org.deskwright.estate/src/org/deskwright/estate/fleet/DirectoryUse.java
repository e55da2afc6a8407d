package org.deskwright.estate.fleet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.check.Cancellation;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.ElasticAddress;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.IpGroup;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.NatGateway;
import org.deskwright.estate.model.NetworkInterface;
import org.deskwright.estate.model.RouteTable;
import org.deskwright.estate.model.SecurityGroup;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.model.WorkspacesPool;

/**
 * Finds the ids of what one directory uses, kind by kind, each by what was found before it. A kind of which evidence
 * does not tell is left out: an empty set says that it is known to use none.
 */
final class DirectoryUse {
    private static final int BETWEEN_POLLS = 4096;

    private final Estate estate;
    private final Map<Class<? extends Item>, Set<String>> ids = new HashMap<>();
    private final Set<String> vpcs = new HashSet<>();

    private DirectoryUse(Estate estate) {
        this.estate = estate;
    }

    static DirectoryUse of(Fleet fleet, FleetPlace.Directory place) {
        DirectoryUse use = new DirectoryUse(fleet.estate());
        DirectoryRow row = fleet.tree().row(place).orElse(null);
        List<Workspace> workspaces = use.workspaces(place);
        if (row != null) {
            row.directory().ifPresent(use::registered);
            row.description().ifPresent(use::described);
        }
        use.stoodIn(workspaces);
        use.served();
        use.pools(fleet, place);
        return use;
    }

    Map<Class<? extends Item>, Set<String>> ids() {
        return ids;
    }

    /** Those that its subnets, or it itself, are in. */
    Set<String> vpcs() {
        return vpcs;
    }

    private List<Workspace> workspaces(FleetPlace.Directory place) {
        return estate.liveWorkspaces().stream()
                .filter(w -> w.directoryId().equals(place.id()) && w.scope().equals(place.scope())).toList();
    }

    private void pools(Fleet fleet, FleetPlace.Directory place) {
        if (fleet.evidence().coverage().has(WorkspacesPool.EVIDENCE)) {
            ids.put(WorkspacesPool.class,
                    fleet.pools().stream()
                            .filter(p -> p.directoryId().equals(place.id()) && p.scope().equals(place.scope()))
                            .map(WorkspacesPool::id).collect(Collectors.toSet()));
        }
    }

    private void add(Class<? extends Item> kind, Stream<String> more) {
        Set<String> known = more.filter(id -> !id.isEmpty()).collect(Collectors.toSet());
        if (!known.isEmpty()) {
            ids.computeIfAbsent(kind, k -> new HashSet<>()).addAll(known);
        }
    }

    private void registered(WorkspaceDirectory it) {
        add(Subnet.class, it.subnetIds().stream());
        add(SecurityGroup.class, Stream.of(it.workspaceSecurityGroupId(), it.creation().customSecurityGroupId()));
        // none is an answer as well
        ids.put(IpGroup.class, Set.copyOf(it.ipGroupIds()));
    }

    private void described(DirectoryDescription it) {
        add(Subnet.class, it.subnetIds().stream());
        add(SecurityGroup.class, Stream.of(it.securityGroupId()));
        if (!it.vpcId().isEmpty()) {
            vpcs.add(it.vpcId());
        }
    }

    private void stoodIn(List<Workspace> workspaces) {
        add(Subnet.class, workspaces.stream().map(Workspace::subnetId));
        add(WorkspaceBundle.class, workspaces.stream().map(Workspace::bundleId));
        Set<String> interfaces = new HashSet<>();
        Set<String> groups = new HashSet<>();
        int seen = 0;
        for (Workspace workspace : workspaces) {
            if (++seen % BETWEEN_POLLS == 0) {
                Cancellation.poll();
            }
            estate.interfaceOf(workspace).ifPresent(it -> {
                interfaces.add(it.id());
                groups.addAll(it.groupIds());
            });
        }
        add(NetworkInterface.class, interfaces.stream());
        add(SecurityGroup.class, groups.stream());
    }

    /** By which ways the subnets are served. */
    private void served() {
        List<Subnet> subnets = ids.getOrDefault(Subnet.class, Set.of()).stream()
                .flatMap(id -> estate.find(Subnet.class, id).stream()).toList();
        subnets.stream().map(Subnet::vpcId).filter(vpc -> !vpc.isEmpty()).forEach(vpcs::add);
        List<RouteTable> tables = subnets.stream().flatMap(subnet -> estate.routeTableOf(subnet).stream()).distinct()
                .toList();
        if (tables.isEmpty()) {
            return;
        }
        add(RouteTable.class, tables.stream().map(RouteTable::id));
        Set<String> targets = tables.stream().flatMap(table -> table.routes().stream()).map(RouteTable.Route::target)
                .collect(Collectors.toSet());
        List<NatGateway> gateways = estate.natGateways().stream().filter(g -> targets.contains(g.id())).toList();
        ids.put(NatGateway.class, gateways.stream().map(NatGateway::id).collect(Collectors.toSet()));
        addresses(gateways);
    }

    /** Those by which its WorkSpaces, or the gateways before them, are seen. */
    private void addresses(List<NatGateway> gateways) {
        Set<String> interfaces = ids.get(NetworkInterface.class);
        if (interfaces != null) {
            Set<String> seen = gateways.stream().flatMap(g -> g.publicIps().stream()).collect(Collectors.toSet());
            ids.put(ElasticAddress.class,
                    estate.elasticAddresses().stream()
                            .filter(a -> interfaces.contains(a.networkInterfaceId()) || seen.contains(a.publicIp()))
                            .map(ElasticAddress::id).collect(Collectors.toSet()));
        }
    }
}
