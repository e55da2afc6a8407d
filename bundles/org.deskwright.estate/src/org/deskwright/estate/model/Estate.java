package org.deskwright.estate.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.evidence.EvidenceKind;

/**
 * Everything that was read, newest state first looked up by id. Where several files describe the same item, the one
 * read last is the current one; WorkSpaces keep their {@linkplain #earlierStates earlier sightings}. What a newer
 * {@linkplain WholeAnswer whole answer} does not hold is not current any more: lists and look-ups leave it out. A
 * directory that spans Regions has one id in all of them and counts as one item in each.
 * <p>
 * Look-ups by id, directory, subnet and address take constant time; lists are in the order of ids. Immutable, and safe
 * to share: the tables behind the look-ups are made when first asked for, whichever thread asks.
 */
public final class Estate {
    public static final EvidenceKind<Estate> KIND = new EvidenceKind<>("estate", Estate.class);
    public static final Estate EMPTY = new Estate(List.of());

    private final EstateIndex index;

    /** Any number of items, in any order, with several sightings of one item allowed. */
    public Estate(Collection<? extends Item> items) {
        this(items, List.of());
    }

    /** Likewise, without what the newest whole answer of its call and scope no longer holds. */
    public Estate(Collection<? extends Item> items, Collection<WholeAnswer> answers) {
        this(EstateIndex.of(items, new Departures(answers)));
    }

    private Estate(EstateIndex index) {
        this.index = index;
    }

    /**
     * Likewise.
     *
     * @param pages items, all of one page of the same type
     */
    public static Estate ofPages(List<List<Item>> pages, Collection<WholeAnswer> answers) {
        return new Estate(EstateIndex.ofPages(pages, new Departures(answers)));
    }

    /**
     * Begins to make the tables that most questions need, on threads of its own, beside whatever the caller does next.
     * Worth it for a large estate that will be asked much; nothing depends on it.
     */
    public void prepare() {
        beside("workspaces", index::prepareWorkspaces);
        beside("others", index::prepareOthers);
    }

    private static void beside(String what, Runnable work) {
        Thread.ofPlatform().daemon().name("estate-" + what).start(work);
    }

    public List<Workspace> workspaces() {
        return index.all(Workspace.class);
    }

    /** Those that are neither terminated nor on the way there; most questions are about them alone. */
    public List<Workspace> liveWorkspaces() {
        return index.liveWorkspaces();
    }

    /** All WorkSpaces, by what many have in common. */
    public Cohorts cohorts() {
        return index.cohorts();
    }

    /** All WorkSpaces by the id of their directory, whether that was read or not. */
    public Map<String, List<Workspace>> byDirectory() {
        return index.byDirectory();
    }

    /** The live ones by their subnet; those without one under an empty name. */
    public Map<String, List<Workspace>> liveBySubnet() {
        return index.liveBySubnet();
    }

    public List<WorkspaceDirectory> directories() {
        return index.all(WorkspaceDirectory.class);
    }

    public List<DirectoryDescription> descriptions() {
        return index.all(DirectoryDescription.class);
    }

    public List<IpGroup> ipGroups() {
        return index.all(IpGroup.class);
    }

    public List<WorkspaceBundle> bundles() {
        return index.all(WorkspaceBundle.class);
    }

    public List<Subnet> subnets() {
        return index.all(Subnet.class);
    }

    public List<SecurityGroup> securityGroups() {
        return index.all(SecurityGroup.class);
    }

    public List<RouteTable> routeTables() {
        return index.all(RouteTable.class);
    }

    public List<NetworkInterface> networkInterfaces() {
        return index.all(NetworkInterface.class);
    }

    public List<NatGateway> natGateways() {
        return index.all(NatGateway.class);
    }

    public List<ElasticAddress> elasticAddresses() {
        return index.all(ElasticAddress.class);
    }

    public List<ConnectionStatus> connectionStatuses() {
        return index.all(ConnectionStatus.class);
    }

    /** An item of the given type by its id; where several Regions have one with that id, the one that was read last. */
    public <T extends Item> Optional<T> find(Class<T> type, String id) {
        return index.find(type, id);
    }

    /** What Directory Service says of a directory: the only place that tells a managed Microsoft AD apart. */
    public Optional<DirectoryDescription> description(WorkspaceDirectory directory) {
        return index.find(DirectoryDescription.class, directory.id(), directory.scope());
    }

    public List<Workspace> workspacesOf(WorkspaceDirectory directory) {
        return index.workspacesOf(directory);
    }

    /** Older sightings of a WorkSpace, oldest first, without the current one; of one that is gone, all. */
    public List<Workspace> earlierStates(Workspace workspace) {
        return index.earlier(workspace);
    }

    /** The route table that serves a subnet: its own, else the main one of its VPC. */
    public Optional<RouteTable> routeTableOf(Subnet subnet) {
        return index.routeTableOf(subnet);
    }

    /** The interface that holds a WorkSpace's private address, looked for in the WorkSpace's own subnet. */
    public Optional<NetworkInterface> interfaceOf(Workspace workspace) {
        return index.interfaceOf(workspace);
    }
}
