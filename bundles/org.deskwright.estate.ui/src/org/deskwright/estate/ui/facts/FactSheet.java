package org.deskwright.estate.ui.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.ElasticAddress;
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
import org.deskwright.ui.icons.Icon;

/**
 * All that is known of one thing.
 *
 * @param title what it is called
 * @param kind what it is
 * @param sections what is known and what is not
 * @param related links to other things
 * @param missing ids of the kinds of evidence that would tell more
 * @param item as it was read; empty for a place, which no call describes
 */
public record FactSheet(Icon icon, String title, String kind, List<Section> sections, List<Related> related,
        Set<String> missing, Optional<Item> item) {

    /** Of an item or a {@link FleetPlace}; empty for anything else. */
    public static Optional<FactSheet> of(Object subject, Fleet fleet) {
        return switch (subject) {
            case Item item -> Optional.of(item(item, fleet));
            case FleetPlace place -> Optional.of(PlaceFacts.of(place, fleet));
            case null, default -> Optional.empty();
        };
    }

    private static FactSheet item(Item item, Fleet fleet) {
        return switch (item) {
            case Workspace it -> WorkspaceFacts.of(it, fleet);
            case ConnectionStatus it -> OtherFacts.of(it, fleet);
            case WorkspaceDirectory it -> DirectoryFacts.of(it, fleet);
            case DirectoryDescription it -> DirectoryFacts.of(it, fleet);
            case IpGroup it -> OtherFacts.of(it, fleet);
            case WorkspaceBundle it -> OtherFacts.of(it, fleet);
            case Subnet it -> NetworkFacts.of(it, fleet);
            case RouteTable it -> NetworkFacts.of(it, fleet);
            case SecurityGroup it -> NetworkFacts.of(it, fleet);
            case NatGateway it -> GatewayFacts.of(it, fleet);
            case NetworkInterface it -> GatewayFacts.of(it, fleet);
            case ElasticAddress it -> GatewayFacts.of(it, fleet);
            case WorkspacesPool it -> PoolFacts.of(it, fleet);
        };
    }
}
