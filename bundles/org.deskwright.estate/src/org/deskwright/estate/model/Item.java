package org.deskwright.estate.model;

import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;

/** Anything that was read from the AWS API: it has an id, and it knows where it came from. */
public sealed interface Item
        permits Workspace, WorkspaceDirectory, ConnectionStatus, IpGroup, WorkspaceBundle, DirectoryDescription, Subnet,
        SecurityGroup, RouteTable, NetworkInterface, NatGateway, ElasticAddress, WorkspacesPool {
    /** The API's own id. */
    String id();

    /** Source, time, account and Region. */
    Provenance provenance();

    /** Members that this version does not know. */
    Unknown more();

    default Scope scope() {
        return provenance().scope();
    }

    /** A pointer to one field of this item, by its wire name. */
    default EvidenceRef ref(String field) {
        return provenance().ref(id(), field);
    }
}
