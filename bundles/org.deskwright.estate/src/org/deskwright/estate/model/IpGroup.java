package org.deskwright.estate.model;

import java.util.List;

import org.deskwright.core.evidence.Provenance;

/** An IP access control group ({@code workspaces:DescribeIpGroups}): the addresses that may connect. */
public record IpGroup(String id, String name, String description, List<Rule> rules, Provenance provenance,
        Unknown more) implements Item {
    /** One allowed range in CIDR notation; a single address may stand without a prefix length. */
    public record Rule(String range, String description) {}
}
