package org.deskwright.estate.fleet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.check.Cancellation;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.NetworkInterface;
import org.deskwright.estate.model.RouteTable;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceDirectory;

/**
 * Who uses what stands around WorkSpaces: reckoned backwards from those that name it. Terminated WorkSpaces use
 * nothing. Immutable.
 */
public final class Usage {
    private static final int BETWEEN_POLLS = 4096;

    private final Map<String, Integer> workspacesBySubnet = new HashMap<>();
    private final Map<String, Integer> workspacesByBundle = new HashMap<>();
    private final Map<String, String> workspacesByAddress = new HashMap<>();
    private final Map<String, Integer> interfacesByGroup = new HashMap<>();
    private final Map<String, List<String>> directories = new HashMap<>();
    private final Map<String, List<String>> tablesByTarget = new HashMap<>();
    private final Map<String, List<String>> subnetsByTable = new HashMap<>();

    private Usage() {
    }

    public static Usage of(Estate estate) {
        Usage usage = new Usage();
        int seen = 0;
        for (Workspace workspace : estate.liveWorkspaces()) {
            if (++seen % BETWEEN_POLLS == 0) {
                Cancellation.poll();
            }
            usage.workspacesBySubnet.merge(workspace.subnetId(), 1, Integer::sum);
            usage.workspacesByBundle.merge(workspace.bundleId(), 1, Integer::sum);
            usage.workspacesByAddress.put(place(workspace.subnetId(), workspace.ipAddress()), workspace.id());
        }
        for (NetworkInterface item : estate.networkInterfaces()) {
            item.groupIds().forEach(group -> usage.interfacesByGroup.merge(group, 1, Integer::sum));
        }
        for (WorkspaceDirectory directory : estate.directories()) {
            String name = directory.name().isEmpty() ? directory.id() : directory.name();
            directory.subnetIds().forEach(id -> add(usage.directories, id, name));
            directory.ipGroupIds().forEach(id -> add(usage.directories, id, name));
            add(usage.directories, directory.workspaceSecurityGroupId(), name);
            add(usage.directories, directory.creation().customSecurityGroupId(), name);
        }
        for (RouteTable table : estate.routeTables()) {
            table.routes().forEach(route -> add(usage.tablesByTarget, route.target(), table.id()));
        }
        for (Subnet subnet : estate.subnets()) {
            estate.routeTableOf(subnet).ifPresent(table -> add(usage.subnetsByTable, table.id(), subnet.id()));
        }
        return usage;
    }

    private static void add(Map<String, List<String>> map, String id, String name) {
        List<String> names = id.isEmpty() ? List.of() : map.computeIfAbsent(id, key -> new ArrayList<>());
        if (!id.isEmpty() && !names.contains(name)) {
            names.add(name);
        }
    }

    private static String place(String subnet, String address) {
        return subnet + "/" + address;
    }

    /** How many WorkSpaces stand in a subnet. */
    public int workspacesIn(String subnet) {
        return workspacesBySubnet.getOrDefault(subnet, 0);
    }

    /** How many WorkSpaces were made of a bundle. */
    public int workspacesOf(String bundle) {
        return workspacesByBundle.getOrDefault(bundle, 0);
    }

    /** How many WorkSpaces stand in the subnets that a route table serves. */
    public int workspacesBehind(RouteTable table) {
        return subnetsOf(table).stream().mapToInt(this::workspacesIn).sum();
    }

    /** The subnets that a route table serves, its own and those it is the main one for, as far as they were read. */
    public List<String> subnetsOf(RouteTable table) {
        return List.copyOf(subnetsByTable.getOrDefault(table.id(), List.of()));
    }

    /** The id of the WorkSpace that has the address; empty where none has. */
    public String workspaceAt(String subnet, String address) {
        return workspacesByAddress.getOrDefault(place(subnet, address), "");
    }

    /** The names of the directories that use a subnet, security group or IP group. */
    public List<String> directoriesWith(String id) {
        return List.copyOf(directories.getOrDefault(id, List.of()));
    }

    /** How many network interfaces are in a security group. */
    public int interfacesIn(String group) {
        return interfacesByGroup.getOrDefault(group, 0);
    }

    /** The route tables with a route to a gateway. */
    public List<String> routeTablesTo(String gateway) {
        return List.copyOf(tablesByTarget.getOrDefault(gateway, List.of()));
    }
}
