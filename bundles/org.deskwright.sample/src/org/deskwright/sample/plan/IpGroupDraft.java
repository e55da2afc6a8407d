package org.deskwright.sample.plan;

import java.util.List;

/** An IP access control group; the addresses are of RFC 5737. */
public record IpGroupDraft(String id, String name, String description, List<Rule> rules) {
    public record Rule(String cidr, String description) {}

    static IpGroupDraft of(Dice dice, String name, String description, Rule... rules) {
        return new IpGroupDraft("wsipg-" + dice.base36(9), name, description, List.of(rules));
    }
}
