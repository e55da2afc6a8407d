package org.deskwright.estate.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.check.Missing;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.RouteTable;
import org.deskwright.estate.model.RouteTable.Route;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.net.AddressUse;
import org.deskwright.estate.net.IpRange;

/** Finds the way of each subnet: its own route table, else the main one of its VPC. */
final class InternetWays {
    /** A route for a 256th of all addresses or more, beside the default route, may well be the one that counts. */
    private static final int BROAD = 8;

    private final Reading reading;
    private final Map<String, RouteTable> ownTables = new HashMap<>();
    private final Map<String, Way> ways = new HashMap<>();

    InternetWays(Reading reading) {
        this.reading = reading;
        for (RouteTable table : reading.estate().routeTables()) {
            table.subnetIds().forEach(subnet -> ownTables.put(subnet, table));
        }
    }

    Way of(String subnetId) {
        return ways.computeIfAbsent(subnetId, this::find);
    }

    private Way find(String subnetId) {
        RouteTable own = ownTables.get(subnetId);
        if (own != null) {
            return way(own);
        }
        Optional<Subnet> subnet = reading.estate().find(Subnet.class, subnetId);
        if (subnet.isEmpty()) {
            Missing which = Missing.evidence(Kinds.SUBNETS, subnetId);
            return new Way.Unknown(reading.has(Kinds.ROUTE_TABLES)
                    ? List.of(which)
                    : List.of(which, Missing.evidence(Kinds.ROUTE_TABLES, subnetId)));
        }
        // the main table counts only when no table of the subnet's own can have been overlooked
        Scope scope = subnet.get().scope();
        Optional<RouteTable> main = reading.isComplete(Kinds.ROUTE_TABLES, scope)
                ? reading.estate().routeTableOf(subnet.get())
                : Optional.empty();
        return main.map(InternetWays::way)
                .orElseGet(() -> new Way.Unknown(List.of(Missing.evidence(Kinds.ROUTE_TABLES, subnetId))));
    }

    private static Way way(RouteTable table) {
        Optional<Route> standard = table.routes().stream()
                .filter(route -> route.destination().equals(IpRange.ALL_V4.toString())).findFirst();
        List<String> broad = table.routes().stream().filter(InternetWays::isBroad)
                .filter(route -> standard.map(s -> !s.target().equals(route.target())).orElse(true))
                .map(Route::destination).toList();
        if (!broad.isEmpty()) {
            return new Way.Parted(table, broad);
        }
        if (standard.isEmpty()) {
            List<String> lists = table.routes().stream().filter(InternetWays::mayLeadOut).map(Route::destination)
                    .toList();
            return lists.isEmpty() ? new Way.None(table) : new Way.Parted(table, lists);
        }
        String target = standard.get().target();
        if (standard.get().state().equals("blackhole")) {
            return new Way.Blackhole(table, target);
        }
        return target.startsWith("igw-")
                ? new Way.Gateway(table, target)
                : target.startsWith("nat-") ? new Way.Nat(table, target) : new Way.Beyond(table, target);
    }

    /** What a prefix list holds the route table does not tell; gateway endpoints (S3, DynamoDB) have lists of AWS. */
    private static boolean mayLeadOut(Route route) {
        String target = route.target();
        return route.destination().startsWith("pl-") && route.state().equals("active") && !target.equals("local")
                && !target.startsWith("vpce-");
    }

    private static boolean isBroad(Route route) {
        // a prefix of one digit: most routes need no closer look
        String destination = route.destination();
        return destination.indexOf('/') == destination.length() - 2 && IpRange.parse(destination)
                .filter(range -> !range.first().v6()).filter(range -> range.prefix() > 0 && range.prefix() <= BROAD)
                .filter(range -> !AddressUse.isInternal(range)).isPresent();
    }
}
