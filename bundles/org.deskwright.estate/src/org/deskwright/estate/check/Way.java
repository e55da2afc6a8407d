package org.deskwright.estate.check;

import java.util.List;

import org.deskwright.core.check.Missing;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.RouteTable;

/** Where a subnet sends what is for the internet. */
sealed interface Way {
    /** The table that decides. */
    record Gateway(RouteTable table, String id) implements Way {
    }

    record Nat(RouteTable table, String id) implements Way {
    }

    /** The route is there, but what it leads to is gone. */
    record Blackhole(RouteTable table, String target) implements Way {
    }

    /** There is no default route at all. */
    record None(RouteTable table) implements Way {
    }

    /** To something whose onward way the evidence does not show: a transit gateway, a VPN, an appliance. */
    record Beyond(RouteTable table, String target) implements Way {
    }

    /** Large parts of the internet have routes of their own. */
    record Parted(RouteTable table, List<String> destinations) implements Way {
    }

    /** The evidence lacks the table. */
    record Unknown(List<Missing> missing) implements Way {
    }

    /** The places in the evidence that say so. */
    default List<EvidenceRef> refs() {
        return switch (this) {
            case Gateway(RouteTable table, _) -> List.of(table.ref("Routes"));
            case Nat(RouteTable table, _) -> List.of(table.ref("Routes"));
            case Blackhole(RouteTable table, _) -> List.of(table.ref("Routes"));
            case None(RouteTable table) -> List.of(table.ref("Routes"));
            case Beyond(RouteTable table, _) -> List.of(table.ref("Routes"));
            case Parted(RouteTable table, _) -> List.of(table.ref("Routes"));
            case Unknown _ -> List.of();
        };
    }
}
