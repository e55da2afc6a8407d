package org.deskwright.sample.plan;

import java.time.Duration;
import java.util.List;

/** What is special about named sites without being wrong. */
final class SiteSettings {
    private SiteSettings() {
    }

    static void apply(long seed, DirectoryDraft directory) {
        Dice dice = Dice.of(seed, "settings", directory.site.index());
        switch (directory.site.label()) {
            case "corp" -> {
                directory.ipGroups.add(IpGroupDraft.of(dice, "corp-offices", "Offices of the kettle works",
                        new IpGroupDraft.Rule("192.0.2.0/26", "Head office"),
                        new IpGroupDraft.Rule("192.0.2.64/27", "Kiln hall and glazing"),
                        new IpGroupDraft.Rule("192.0.2.200/32", "Duty phone")));
                directory.edition = "Enterprise";
                directory.trusts = List.of(TrustDraft.of(dice, "foundry.example", "Verified", null));
            }
            case "ember" -> directory.ipGroups.add(IpGroupDraft.of(dice, "ember-remote", "Remote workers' gateway",
                    new IpGroupDraft.Rule("192.0.2.64/26", "Gateway")));
            case "whistle" -> {
                directory.samlStatus = "DISABLED";
                directory.deviceAccess.put("DeviceTypeZeroClient", "DENY");
            }
            case "glazing" -> directory.network.publicSubnets = true;
            default -> {
                // as all others
            }
        }
    }

    static void apply(WorkspaceDraft workspace) {
        if (workspace.ordinal == 3) { // CloudTrail tells of a launch here and there
            workspace.trail = List
                    .of(TrailDraft.created(workspace, Duration.ofDays(20 + workspace.directory.site.index() % 60)));
        }
        switch (workspace.directory.site.label() + " " + workspace.ordinal) {
            case "corp 50" -> put(workspace, "ADMIN_MAINTENANCE");
            case "trivet 5" -> put(workspace, "SUSPENDED");
            case "corp 23", "ember 6" -> workspace.trace = HealthTrace.LABOURS;
            case "lid 1" -> workspace.fromTheFuture = true;
            default -> {
                // as all others
            }
        }
    }

    private static void put(WorkspaceDraft workspace, String state) {
        workspace.state = state;
        workspace.earlierState = state;
        workspace.connection = "UNKNOWN";
    }
}
