package org.deskwright.estate.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.topic.Topic;
import org.deskwright.estate.lookup.Hit.Match;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.ElasticAddress;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.IpGroup;
import org.deskwright.estate.model.NatGateway;
import org.deskwright.estate.model.NetworkInterface;
import org.deskwright.estate.model.RouteTable;
import org.deskwright.estate.model.SecurityGroup;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.estate.model.WorkspaceDirectory;

/**
 * Looks for WorkSpaces by id, user, computer name and address; for directories by id, name, alias and registration
 * code; for parts of the network by id, name and address; for topics and checks by id and title. Ends with a
 * {@link java.util.concurrent.CancellationException} when the thread is interrupted.
 */
public final class Lookup {
    private static final int BETWEEN_POLLS = 4096;
    private static final Comparator<Hit> BEST_FIRST = Comparator.comparing(Hit::match)
            .thenComparingInt(h -> h.title().length()).thenComparing(Hit::title, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Hit::id).thenComparing(Hit::scope);

    private final Estate estate;
    private final List<Topic> topics;
    private final List<CheckName> checks;

    public Lookup(Estate estate, List<Topic> topics, List<CheckName> checks) {
        this.estate = estate;
        this.topics = List.copyOf(topics);
        this.checks = List.copyOf(checks);
    }

    /**
     * @param text what somebody typed or pasted; blanks around it are left out, and nothing finds nothing
     * @param most so many of the best
     */
    public Answer find(String text, int most) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return Answer.NONE;
        }
        Search search = new Search(wanted, most);
        for (Workspace it : estate.workspaces()) {
            search.offer(it, it.hasUser() ? it.userName() : it.id(), it.scope(), it.id(), it.userName(),
                    it.computerName(), it.ipAddress());
        }
        for (WorkspaceDirectory it : estate.directories()) {
            search.offer(it, titled(it.name(), it.id()), it.scope(), it.id(), it.name(), it.alias(),
                    it.registrationCode());
        }
        for (DirectoryDescription it : estate.descriptions()) {
            if (estate.find(WorkspaceDirectory.class, it.id()).isEmpty()) {
                search.offer(it, titled(it.name(), it.id()), it.scope(), it.id(), it.name(), it.alias());
            }
        }
        network(search);
        for (Topic it : topics) {
            search.offer(it, it.title(), Scope.UNKNOWN, it.id(), it.title());
        }
        for (CheckName it : checks) {
            search.offer(it, it.title(), Scope.UNKNOWN, it.id(), it.title());
        }
        return search.answer();
    }

    private void network(Search search) {
        for (IpGroup it : estate.ipGroups()) {
            search.offer(it, titled(it.name(), it.id()), it.scope(), it.id(), it.name());
        }
        for (WorkspaceBundle it : estate.bundles()) {
            search.offer(it, titled(it.name(), it.id()), it.scope(), it.id(), it.name());
        }
        for (Subnet it : estate.subnets()) {
            search.offer(it, titled(it.cidrBlock(), it.id()), it.scope(), it.id(), it.cidrBlock());
        }
        for (SecurityGroup it : estate.securityGroups()) {
            search.offer(it, titled(it.name(), it.id()), it.scope(), it.id(), it.name());
        }
        for (RouteTable it : estate.routeTables()) {
            search.offer(it, it.id(), it.scope(), it.id());
        }
        for (NatGateway it : estate.natGateways()) {
            search.offer(it, it.id(), it.scope(), it.id(), String.join(" ", it.publicIps()));
        }
        for (ElasticAddress it : estate.elasticAddresses()) {
            search.offer(it, titled(it.publicIp(), it.id()), it.scope(), it.id(), it.publicIp());
        }
        for (NetworkInterface it : estate.networkInterfaces()) {
            search.offer(it, titled(it.privateIpAddress(), it.id()), it.scope(), it.id(), it.privateIpAddress(),
                    it.publicIp());
        }
    }

    private static String titled(String name, String id) {
        return name.isEmpty() ? id : name;
    }

    /** Keeps the best of what comes by. */
    private static final class Search {
        private final String wanted;
        private final int most;
        private final PriorityQueue<Hit> best = new PriorityQueue<>(BEST_FIRST.reversed());
        private int seen;
        private int total;

        Search(String wanted, int most) {
            this.wanted = wanted;
            this.most = most;
        }

        void offer(Object target, String title, Scope scope, String id, String... further) {
            if (++seen % BETWEEN_POLLS == 0) {
                Cancellation.poll();
            }
            Match match = Match.of(id, wanted);
            String by = "";
            for (String text : further) {
                Match other = Match.of(text, wanted);
                if (other != null && (match == null || other.compareTo(match) < 0)) {
                    match = other;
                    by = text.equals(title) ? "" : text;
                }
            }
            if (match != null) {
                total++;
                Hit hit = new Hit(target, title, by, id, scope, match);
                if (best.size() < most) {
                    best.add(hit);
                } else if (BEST_FIRST.compare(hit, best.peek()) < 0) {
                    best.poll();
                    best.add(hit);
                }
            }
        }

        Answer answer() {
            List<Hit> hits = new ArrayList<>(best);
            hits.sort(BEST_FIRST);
            return new Answer(hits, total);
        }
    }
}
