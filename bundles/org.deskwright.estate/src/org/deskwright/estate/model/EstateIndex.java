package org.deskwright.estate.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The tables behind an {@link Estate}. Those by type and id are made at once; the others when first asked for, by
 * whichever thread asks first.
 */
final class EstateIndex {
    /** Newest last. Of two sightings of the same moment the order of the source names decides, so that it is stable. */
    private static final Comparator<Item> BY_AGE = Comparator.<Item, java.time.Instant>comparing(
            item -> item.provenance().readAt()).thenComparing(item -> item.provenance().source());

    private final Map<Class<? extends Item>, Shelf> shelves;
    private final Map<String, List<Workspace>> earlier;
    private final Lazy<Map<String, List<Workspace>>> byDirectory = new Lazy<>(
            () -> grouped(all(Workspace.class), Workspace::directoryId));
    private final Lazy<Map<String, RouteTable>> tablesBySubnet = new Lazy<>(this::explicitTables);
    private final Lazy<Map<String, RouteTable>> mainTablesByVpc = new Lazy<>(this::mainTables);
    private final Lazy<Map<Address, NetworkInterface>> interfacesByAddress = new Lazy<>(this::interfaces);

    private EstateIndex(Map<Class<? extends Item>, Shelf> shelves, Map<String, List<Workspace>> earlier) {
        this.shelves = shelves;
        this.earlier = earlier;
    }

    static EstateIndex of(Collection<? extends Item> items) {
        Map<Class<? extends Item>, List<Item>> byType = new HashMap<>();
        for (Item item : items) {
            byType.computeIfAbsent(item.getClass(), type -> new ArrayList<>()).add(item);
        }
        Map<Class<? extends Item>, Shelf> shelves = new HashMap<>();
        Map<String, List<Workspace>> earlier = new HashMap<>();
        byType.forEach((type, sightings) -> shelves.put(type, Shelf.of(sightings, earlier)));
        return new EstateIndex(shelves, earlier);
    }

    @SuppressWarnings("unchecked") // a shelf holds items of its own type alone
    <T extends Item> List<T> all(Class<T> type) {
        Shelf shelf = shelves.get(type);
        return shelf == null ? List.of() : (List<T>) shelf.items;
    }

    <T extends Item> Optional<T> find(Class<T> type, String id) {
        Shelf shelf = shelves.get(type);
        return shelf == null ? Optional.empty() : Optional.ofNullable(type.cast(shelf.byId.get(id)));
    }

    List<Workspace> workspacesByDirectory(String directoryId) {
        return byDirectory.get().getOrDefault(directoryId, List.of());
    }

    List<Workspace> earlier(Workspace workspace) {
        return earlier.getOrDefault(workspace.id(), List.of());
    }

    Optional<RouteTable> routeTableOf(Subnet subnet) {
        RouteTable own = tablesBySubnet.get().get(subnet.id());
        return Optional.ofNullable(own != null ? own : mainTablesByVpc.get().get(subnet.vpcId()));
    }

    Optional<NetworkInterface> interfaceOf(Workspace workspace) {
        if (workspace.ipAddress().isEmpty() || workspace.subnetId().isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                interfacesByAddress.get().get(new Address(workspace.subnetId(), workspace.ipAddress())));
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

    private Map<Address, NetworkInterface> interfaces() {
        Map<Address, NetworkInterface> found = new HashMap<>();
        for (NetworkInterface candidate : all(NetworkInterface.class)) {
            found.put(new Address(candidate.subnetId(), candidate.privateIpAddress()), candidate);
            candidate.privateIpAddresses()
                    .forEach(ip -> found.putIfAbsent(new Address(candidate.subnetId(), ip), candidate));
        }
        return found;
    }

    private static <T> Map<String, List<T>> grouped(List<T> items, Function<T, String> key) {
        Map<String, List<T>> groups = new HashMap<>();
        for (T item : items) {
            groups.computeIfAbsent(key.apply(item), k -> new ArrayList<>()).add(item);
        }
        groups.replaceAll((k, group) -> List.copyOf(group));
        return groups;
    }

    /** A private address is unique within its subnet only. */
    private record Address(String subnetId, String ip) {
    }

    /** The current items of one type: in the order of their ids, and by id. */
    private record Shelf(List<Item> items, Map<String, Item> byId) {
        static Shelf of(List<Item> sightings, Map<String, List<Workspace>> earlier) {
            sightings.sort(Comparator.comparing(Item::id).thenComparing(BY_AGE));
            List<Item> current = new ArrayList<>(sightings.size());
            Map<String, Item> byId = HashMap.newHashMap(sightings.size());
            for (Item item : sightings) {
                Item older = byId.put(item.id(), item);
                if (older == null) {
                    current.add(item);
                    continue;
                }
                current.set(current.size() - 1, item);
                if (older instanceof Workspace workspace && isOlder(older, item)) {
                    earlier.computeIfAbsent(item.id(), id -> new ArrayList<>()).add(workspace);
                }
            }
            earlier.replaceAll((id, states) -> List.copyOf(states));
            return new Shelf(List.copyOf(current), byId);
        }

        private static boolean isOlder(Item a, Item b) {
            return a.provenance().readAt().isBefore(b.provenance().readAt());
        }
    }

    /** A value that is worked out once, by the first thread that needs it. */
    private static final class Lazy<T> {
        private final Supplier<T> maker;
        private volatile T value;

        Lazy(Supplier<T> maker) {
            this.maker = maker;
        }

        T get() {
            T made = value;
            if (made == null) {
                synchronized (this) {
                    made = value;
                    if (made == null) {
                        made = maker.get();
                        value = made;
                    }
                }
            }
            return made;
        }
    }
}
