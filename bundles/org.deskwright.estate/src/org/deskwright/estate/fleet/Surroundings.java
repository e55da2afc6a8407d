package org.deskwright.estate.fleet;

import java.util.Map;
import java.util.Set;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.NatGateway;
import org.deskwright.estate.model.NetworkInterface;
import org.deskwright.estate.model.RouteTable;
import org.deskwright.estate.model.SecurityGroup;
import org.deskwright.estate.model.Subnet;

/**
 * What stands around a directory and its WorkSpaces, as far as evidence tells: the subnets that it names or its
 * WorkSpaces stand in, their route tables, the gateways behind those, and so on. Where it does not tell, all of the
 * VPC, else all of the account and Region has to do, and {@link #extent} says so. Immutable.
 */
public final class Surroundings {
    private static final Set<Class<? extends Item>> IN_A_VPC = Set.of(Subnet.class, RouteTable.class,
            SecurityGroup.class, NatGateway.class, NetworkInterface.class);

    /** How closely it is known what of a kind a directory uses. */
    public enum Extent {
        /** Each thing is known by its id. */
        OWN,
        /** Whatever is in its VPC may be. */
        VPC,
        /** Whatever is in its account and Region may be. */
        SCOPE
    }

    private final Scope scope;
    private final Map<Class<? extends Item>, Set<String>> own;
    private final Set<String> vpcs;

    private Surroundings(Scope scope, Map<Class<? extends Item>, Set<String>> own, Set<String> vpcs) {
        this.scope = scope;
        this.own = own;
        this.vpcs = vpcs;
    }

    /** Looks through all WorkSpaces and their interfaces, which takes a moment: not on a display thread. */
    public static Surroundings of(Fleet fleet, FleetPlace.Directory place) {
        DirectoryUse use = DirectoryUse.of(fleet, place);
        return new Surroundings(place.scope(), use.ids(), use.vpcs());
    }

    /** Whether the directory uses the item; where that is not known, whether it may. */
    public boolean holds(Item item) {
        return switch (extent(item.getClass())) {
            case OWN -> own.get(item.getClass()).contains(item.id());
            case VPC -> vpcs.contains(vpc(item));
            case SCOPE -> item.scope().equals(scope);
        };
    }

    public Extent extent(Class<? extends Item> kind) {
        return own.containsKey(kind)
                ? Extent.OWN
                : vpcs.isEmpty() || !IN_A_VPC.contains(kind) ? Extent.SCOPE : Extent.VPC;
    }

    private static String vpc(Item item) {
        return switch (item) {
            case Subnet it -> it.vpcId();
            case RouteTable it -> it.vpcId();
            case SecurityGroup it -> it.vpcId();
            case NatGateway it -> it.vpcId();
            case NetworkInterface it -> it.vpcId();
            default -> "";
        };
    }
}
