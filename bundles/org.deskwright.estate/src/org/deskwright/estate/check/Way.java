package org.deskwright.estate.check;

import java.util.List;

import org.deskwright.core.check.Missing;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.RouteTable;

/** Where a subnet sends what is for the internet. */
sealed interface Way {
    /** A way that a route table decides. */
    sealed interface Routed extends Way {
        RouteTable table();
    }

    /** Straight to an internet gateway. */
    record Gateway(RouteTable table, String id) implements Routed {}

    /** To a NAT gateway, whose own way matters next. */
    record Nat(RouteTable table, String id) implements Routed {}

    /** The route is there, but what it leads to is gone. */
    record Blackhole(RouteTable table, String target) implements Routed {}

    /** There is no default route at all. */
    record None(RouteTable table) implements Routed {}

    /** To something whose onward way the evidence does not show: a transit gateway, a VPN, an appliance. */
    record Beyond(RouteTable table, String target) implements Routed {}

    /** Large parts of the internet have routes of their own. */
    record Parted(RouteTable table, List<String> destinations) implements Routed {}

    /** The evidence lacks the table. */
    record Unknown(List<Missing> missing) implements Way {}

    /** The places in the evidence that say so. */
    default List<EvidenceRef> refs() {
        return switch (this) {
            case Routed routed -> List.of(routed.table().ref("Routes"));
            case Unknown _ -> List.of();
        };
    }
}
