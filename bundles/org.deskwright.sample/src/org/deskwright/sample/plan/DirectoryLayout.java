package org.deskwright.sample.plan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Lays out a directory with its VPC: healthy, as most are. */
final class DirectoryLayout {
    private static final List<String> DEVICES = List.of("DeviceTypeWindows", "DeviceTypeOsx", "DeviceTypeWeb",
            "DeviceTypeIos", "DeviceTypeAndroid", "DeviceTypeChromeOs", "DeviceTypeZeroClient", "DeviceTypeLinux",
            "DeviceTypeWorkSpacesThinClient");

    private final long seed;
    private final Instant now;

    DirectoryLayout(long seed, Instant now) {
        this.seed = seed;
        this.now = now;
    }

    DirectoryDraft of(Site site, String account, int workspaces) {
        if (workspaces > NetworkDraft.CAPACITY) {
            throw new IllegalArgumentException("A directory holds up to " + NetworkDraft.CAPACITY
                    + " WorkSpaces here, not " + workspaces + ": ask for more directories");
        }
        Dice dice = Dice.of(seed, "directory", site.index());
        DirectoryDraft draft = new DirectoryDraft(site, account, workspaces);
        boolean own = site.kind() == DirectoryKind.IDENTITY_CENTER;
        draft.id = own ? "wsd-" + dice.base36(9) : site.region().directoryPrefix() + dice.hex(8);
        draft.alias = own ? null : "brindlewick-" + site.label();
        draft.network = NetworkDraft.of(dice, site, site.index());
        draft.securityGroupId = "sg-0" + dice.hex(16);
        draft.controllersGroupId = "sg-0" + dice.hex(16);
        draft.launched = now.minus(dice.between(200, 2400), ChronoUnit.DAYS).minusMillis(dice.below(86_400_000));
        draft.registered = site.region().hasWorkspaces();
        if (draft.registered) {
            draft.registrationCode = "WS" + site.region().airport() + "+" + dice.base36(6).toUpperCase(Locale.ROOT);
        }
        draft.encryptionKey = "arn:aws:kms:" + site.region().code() + ":" + account + ":key/"
                + WorkspaceLayout.uuid(Dice.of(seed, "key", site.index()));
        describe(draft, dice);
        DEVICES.forEach(device -> draft.deviceAccess.put(device, "ALLOW"));
        draft.deviceAccess.put("DeviceTypeWeb", "DENY");
        if (site.index() == NamedSite.CORP.ordinal()) {
            draft.pools = List.of(PoolDraft.of("corp-callers", 20, 13));
        }
        occupy(draft);
        return draft;
    }

    private static void describe(DirectoryDraft draft, Dice dice) {
        switch (draft.site.kind()) {
            case SIMPLE_AD -> {
                draft.serviceUser = "Administrator";
                draft.dnsAddresses = draft.controllers();
            }
            case MICROSOFT_AD -> {
                draft.serviceUser = "Admin";
                draft.dnsAddresses = draft.controllers();
                draft.edition = dice.chance(60) ? "Standard" : "Enterprise";
                draft.primaryRegion = draft.site.region().code();
            }
            case AD_CONNECTOR -> {
                draft.serviceUser = "svc-workspaces";
                String onPremises = "10." + (240 + draft.site.index() / 250) + "." + draft.site.index() % 250 + ".";
                draft.dnsAddresses = List.of(onPremises + "10", onPremises + "11");
            }
            case SHARED_MICROSOFT_AD -> {
                draft.serviceUser = "Admin";
                draft.dnsAddresses = List.of("10.16.0.10", "10.16.4.10");
                draft.edition = "Enterprise";
            }
            case IDENTITY_CENTER -> draft.dnsAddresses = List.of();
        }
    }

    private static void occupy(DirectoryDraft draft) {
        int controllers = draft.site.kind().standsInVpc() ? 1 : 0;
        draft.network.first.used = controllers + (draft.workspaces + 1) / 2;
        draft.network.second.used = controllers + draft.workspaces / 2;
    }
}
