package org.deskwright.estate.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.junit.jupiter.api.Test;

class EstateTest {
    private static final Provenance OLD = read("2026-03-01T08:00:00Z", "eu-west-1");
    private static final Provenance NEW = read("2026-03-01T09:00:00Z", "eu-west-1");
    private static final Provenance ELSEWHERE = read("2026-03-01T10:00:00Z", "us-east-1");

    @Test
    void theNewestSightingCounts() {
        Estate estate = new Estate(List.of(workspace("ws-1", "AVAILABLE", NEW), workspace("ws-1", "REBOOTING", OLD)));
        assertEquals(List.of("AVAILABLE"), estate.workspaces().stream().map(Workspace::state).toList());
        assertEquals("AVAILABLE", estate.find(Workspace.class, "ws-1").orElseThrow().state());
    }

    @Test
    void earlierSightingsAreKeptOldestFirst() {
        Provenance between = read("2026-03-01T08:30:00Z", "eu-west-1");
        Estate estate = new Estate(List.of(workspace("ws-1", "AVAILABLE", NEW), workspace("ws-1", "STARTING", between),
                workspace("ws-1", "STOPPED", OLD), workspace("ws-2", "STOPPED", OLD)));
        assertEquals(List.of("STOPPED", "STARTING"),
                estate.earlierStates(estate.workspaces().getFirst()).stream().map(Workspace::state).toList());
        assertEquals(List.of(), estate.earlierStates(estate.workspaces().getLast()));
    }

    @Test
    void twoSightingsOfOneMomentAreOne() {
        Workspace same = workspace("ws-1", "AVAILABLE", NEW);
        Estate estate = new Estate(List.of(same, same));
        assertEquals(1, estate.workspaces().size());
        assertEquals(List.of(), estate.earlierStates(same));
    }

    @Test
    void listsAreInTheOrderOfIds() {
        Estate estate = new Estate(
                List.of(workspace("ws-c", "", NEW), workspace("ws-a", "", NEW), workspace("ws-b", "", OLD)));
        assertEquals(List.of("ws-a", "ws-b", "ws-c"), estate.workspaces().stream().map(Workspace::id).toList());
    }

    @Test
    void aDirectoryInTwoRegionsIsOneInEach() {
        Estate estate = new Estate(List.of(directory(NEW), directory(ELSEWHERE), description("here", NEW),
                description("there", ELSEWHERE), workspace("ws-1", "", NEW), workspace("ws-2", "", ELSEWHERE)));
        WorkspaceDirectory here = estate.directories().getFirst();
        WorkspaceDirectory there = estate.directories().getLast();
        assertEquals(2, estate.directories().size());
        assertEquals("here", estate.description(here).orElseThrow().name());
        assertEquals("there", estate.description(there).orElseThrow().name());
        assertEquals(List.of("ws-1"), estate.workspacesOf(here).stream().map(Workspace::id).toList());
        assertEquals(List.of("ws-2"), estate.workspacesOf(there).stream().map(Workspace::id).toList());
    }

    @Test
    void aSubnetIsServedByItsOwnRouteTableElseByTheMainOneOfItsVpc() {
        RouteTable main = new RouteTable("rtb-main", "vpc-1", "", true, List.of(), List.of(), NEW, Unknown.NONE);
        RouteTable own = new RouteTable("rtb-own", "vpc-1", "", false, List.of("subnet-1"), List.of(), NEW,
                Unknown.NONE);
        Estate estate = new Estate(List.of(main, own));
        assertEquals(Optional.of(own), estate.routeTableOf(subnet("subnet-1", "vpc-1")));
        assertEquals(Optional.of(main), estate.routeTableOf(subnet("subnet-2", "vpc-1")));
        assertEquals(Optional.empty(), estate.routeTableOf(subnet("subnet-3", "vpc-2")));
    }

    @Test
    void anAddressIsLookedForInTheWorkspacesOwnSubnet() {
        NetworkInterface there = networkInterface("eni-1", "subnet-2", "10.0.0.5");
        NetworkInterface here = networkInterface("eni-2", "subnet-1", "10.0.0.5");
        Estate estate = new Estate(List.of(there, here));
        assertEquals(Optional.of(here), estate.interfaceOf(workspace("ws-1", "", NEW)));
        assertEquals(Optional.empty(), new Estate(List.of(there)).interfaceOf(workspace("ws-1", "", NEW)));
    }

    @Test
    void listsCannotBeChanged() {
        Estate estate = new Estate(List.of(workspace("ws-1", "", NEW)));
        assertThrows(UnsupportedOperationException.class, () -> estate.workspaces().clear());
        assertEquals(List.of(), Estate.EMPTY.workspaces());
    }

    @Test
    void severalThreadsMayAskAtOnce() throws InterruptedException {
        List<Workspace> many = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            many.add(workspace("ws-" + i, "", NEW));
        }
        Estate estate = new Estate(many);
        List<Integer> counts = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(Thread.ofVirtual().start(() -> counts.add(estate.workspacesOf(directory(NEW)).size())));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(Collections.nCopies(8, 20_000), counts);
    }

    private static Provenance read(String when, String region) {
        return new Provenance(when + ".json", "test", new Scope("111122223333", region), Instant.parse(when));
    }

    private static Workspace workspace(String id, String state, Provenance from) {
        return new Workspace(id, "d-1", "", "10.0.0.5", state, "", "subnet-1", "", "", "", "",
                WorkspaceProperties.UNKNOWN, List.of(), from, Unknown.NONE);
    }

    private static WorkspaceDirectory directory(Provenance from) {
        return new WorkspaceDirectory("d-1", "", "", "", List.of(), List.of(), "", "", "", "", "", List.of(), Map.of(),
                WorkspaceCreationProperties.UNKNOWN, SamlProperties.UNKNOWN, CertificateBasedAuth.UNKNOWN, "", "", "",
                from, Unknown.NONE);
    }

    private static DirectoryDescription description(String name, Provenance from) {
        return new DirectoryDescription("d-1", name, "", "", "", "", "", "", List.of(), "", List.of(), "", "",
                List.of(), "", "", List.of(), from, Unknown.NONE);
    }

    private static Subnet subnet(String id, String vpcId) {
        return new Subnet(id, vpcId, "", "", "", OptionalInt.empty(), Optional.empty(), Optional.empty(), "", "", NEW,
                Unknown.NONE);
    }

    private static NetworkInterface networkInterface(String id, String subnetId, String ip) {
        return new NetworkInterface(id, subnetId, "vpc-1", "", "", "", "", ip, List.of(ip), List.of(), "", "", "", NEW,
                Unknown.NONE);
    }
}
