package org.deskwright.sample.shape;

import java.util.List;

/** All calls that an admin of WorkSpaces would make to describe an estate. */
public final class Shapes {
    private Shapes() {
    }

    public static List<Shape<?>> all() {
        return List.of(new WorkspacesShape(false), new WorkspaceDirectoriesShape(), new ConnectionStatusShape(),
                new IpGroupsShape(), new WorkspaceBundlesShape(), new DirectoriesShape(), new SubnetsShape(),
                new SecurityGroupsShape(), new RouteTablesShape(), new NetworkInterfacesShape(), new NatGatewaysShape(),
                new AddressesShape(), new TrustsShape(), new QuotasShape(), new ClientPropertiesShape(),
                new ImagesShape(), new AliasesShape(), new AccountModificationsShape(), new MetricsShape(),
                new TrailShape(), new PoolsShape());
    }

    /** Calls about one thing each. */
    public static List<Document<?>> documents() {
        return List.of(new AccountDocument(), new KeyDocument(), new SnapshotsDocument(), new PoolSessionsDocument());
    }
}
