package org.deskwright.estate.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.deskwright.core.evidence.Scope;

/**
 * The tables behind an {@link Estate}, each made when it is first asked for, by whichever thread asks first.
 */
final class EstateIndex {
    private final Map<Class<? extends Item>, Lazy<Shelf>> shelves = new HashMap<>();
    private final Lazy<List<Workspace>> live = new Lazy<>(this::live);
    private final Lazy<Map<String, List<Workspace>>> byDirectory = new Lazy<>(
            () -> grouped(all(Workspace.class), Workspace::directoryId));
    private final Lazy<Cohorts> cohorts = new Lazy<>(() -> Cohorts.of(all(Workspace.class)));
    private final Lazy<Map<String, RouteTable>> tablesBySubnet = new Lazy<>(this::explicitTables);
    private final Lazy<Map<String, RouteTable>> mainTablesByVpc = new Lazy<>(this::mainTables);
    private final Lazy<Map<String, List<Workspace>>> liveBySubnet = new Lazy<>(
            () -> grouped(live.get(), Workspace::subnetId));
    private final Lazy<InterfaceTable> interfaces = new Lazy<>(() -> new InterfaceTable(shelf(NetworkInterface.class)));

    private EstateIndex(Map<Class<? extends Item>, List<Item>> byType, Departures departures) {
        byType.forEach((type, sightings) -> shelves.put(type, new Lazy<>(() -> Shelf.of(sightings, departures))));
    }

    static EstateIndex of(Collection<? extends Item> items, Departures departures) {
        Map<Class<? extends Item>, List<Item>> byType = new HashMap<>();
        Class<? extends Item> last = null;
        List<Item> ofLast = List.of();
        for (Item item : items) {
            if (item.getClass() != last) { // thousands of one type come one after another
                last = item.getClass();
                ofLast = byType.computeIfAbsent(last, type -> new ArrayList<>());
            }
            ofLast.add(item);
        }
        return new EstateIndex(byType, departures);
    }

    /** Likewise of items that come many of one type at a time. */
    static EstateIndex ofPages(List<List<Item>> pages, Departures departures) {
        Map<Class<? extends Item>, List<Item>> byType = new HashMap<>();
        for (List<Item> page : pages) {
            if (!page.isEmpty()) {
                byType.computeIfAbsent(page.getFirst().getClass(), type -> new ArrayList<>()).addAll(page);
            }
        }
        return new EstateIndex(byType, departures);
    }

    /** Makes the tables over what there may be a hundred thousand of. */
    void prepareWorkspaces() {
        cohorts.get();
        live.get();
        byDirectory.get();
    }

    void prepareOthers() {
        shelf(ConnectionStatus.class);
        interfaces.get();
    }

    private Shelf shelf(Class<? extends Item> type) {
        Lazy<Shelf> shelf = shelves.get(type);
        return shelf == null ? Shelf.EMPTY : shelf.get();
    }

    @SuppressWarnings("unchecked") // a shelf holds items of its own type alone
    <T extends Item> List<T> all(Class<T> type) {
        return (List<T>) shelf(type).items();
    }

    <T extends Item> Optional<T> find(Class<T> type, String id) {
        return Optional.ofNullable(type.cast(shelf(type).find(id)));
    }

    /** The item as the given account and Region see it, where several Regions have one with that id. */
    <T extends Item> Optional<T> find(Class<T> type, String id, Scope scope) {
        return Optional.ofNullable(type.cast(shelf(type).find(id, scope)));
    }

    List<Workspace> liveWorkspaces() {
        return live.get();
    }

    Cohorts cohorts() {
        return cohorts.get();
    }

    Map<String, List<Workspace>> byDirectory() {
        return byDirectory.get();
    }

    Map<String, List<Workspace>> liveBySubnet() {
        return liveBySubnet.get();
    }

    List<Workspace> workspacesOf(WorkspaceDirectory directory) {
        List<Workspace> workspaces = byDirectory.get().getOrDefault(directory.id(), List.of());
        if (!shelf(WorkspaceDirectory.class).isInSeveralRegions(directory.id())) {
            return workspaces;
        }
        return workspaces.stream().filter(workspace -> Shelf.sameRegion(workspace, directory)).toList();
    }

    @SuppressWarnings("unchecked") // likewise
    List<Workspace> earlier(Workspace workspace) {
        return (List<Workspace>) (List<? extends Item>) shelf(Workspace.class).earlier(workspace.id());
    }

    Optional<RouteTable> routeTableOf(Subnet subnet) {
        RouteTable own = tablesBySubnet.get().get(subnet.id());
        return Optional.ofNullable(own != null ? own : mainTablesByVpc.get().get(subnet.vpcId()));
    }

    Optional<NetworkInterface> interfaceOf(Workspace workspace) {
        if (workspace.ipAddress().isEmpty() || workspace.subnetId().isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(interfaces.get().find(workspace.subnetId(), workspace.ipAddress()));
    }

    private List<Workspace> live() {
        List<Workspace> workspaces = all(Workspace.class);
        List<Workspace> found = new ArrayList<>(workspaces.size());
        for (Workspace workspace : workspaces) {
            if (workspace.isLive()) {
                found.add(workspace);
            }
        }
        return Collections.unmodifiableList(found);
    }

    private Map<String, RouteTable> explicitTables() {
        Map<String, RouteTable> tables = new HashMap<>();
        for (RouteTable table : all(RouteTable.class)) {
            table.subnetIds().forEach(subnet -> tables.put(subnet, table));
        }
        return tables;
    }

    private Map<String, RouteTable> mainTables() {
        Map<String, RouteTable> tables = new HashMap<>();
        for (RouteTable table : all(RouteTable.class)) {
            if (table.main() && !table.vpcId().isEmpty()) {
                tables.put(table.vpcId(), table);
            }
        }
        return tables;
    }

    private static <T> Map<String, List<T>> grouped(List<T> items, Function<T, String> key) {
        Map<String, List<T>> groups = new HashMap<>();
        for (T item : items) {
            groups.computeIfAbsent(key.apply(item), k -> new ArrayList<>()).add(item);
        }
        groups.replaceAll((k, group) -> Collections.unmodifiableList(group));
        return Collections.unmodifiableMap(groups);
    }
}
