package org.deskwright.sample.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lays out one WorkSpace of a directory: healthy, as most are. */
final class WorkspaceLayout {
    private static final Set<String> USED = Set.of("AVAILABLE", "MAINTENANCE", "UPDATING", "REBOOTING", "STOPPING");

    private final long seed;
    private final Instant now;

    WorkspaceLayout(long seed, Instant now) {
        this.seed = seed;
        this.now = now;
    }

    WorkspaceDraft of(DirectoryDraft directory, int ordinal) {
        Dice dice = Dice.of(seed, "workspace", directory.site.index(), ordinal);
        WorkspaceDraft draft = new WorkspaceDraft(directory, ordinal);
        draft.id = "ws-" + dice.base36(9);
        draft.user = People.user(seed, directory.site.index(), ordinal);
        draft.desktop = directory.site.mix().pick(dice);
        draft.computerName = computerName(draft.desktop, draft.id);
        if (dice.chance(30)) {
            draft.encryptionKey = directory.encryptionKey;
        }
        place(draft, dice);
        run(draft, dice);
        use(draft, dice);
        return draft;
    }

    private void place(WorkspaceDraft draft, Dice dice) {
        NetworkDraft network = draft.directory.network;
        draft.subnet = network.workspaceSubnets().get(draft.ordinal % 2);
        draft.ipAddress = draft.subnet.address(NetworkDraft.FIRST_WORKSPACE + draft.ordinal / 2);
        draft.interfaceId = "eni-0" + dice.hex(16);
        draft.attached = now.minus(Duration.ofMinutes(dice.between(2_000, 700_000)));
        if (network.publicSubnets) {
            draft.publicIp = Addresses.elastic(200 + draft.ordinal);
            // one in six was given an address of the account's own
            draft.allocationId = draft.ordinal % 6 == 3 ? "eipalloc-0" + dice.hex(16) : null;
        }
    }

    private static void run(WorkspaceDraft draft, Dice dice) {
        int mode = dice.below(100);
        draft.runningMode = mode < 62 ? "AUTO_STOP" : mode < 97 ? "ALWAYS_ON" : "MANUAL";
        draft.autoStopMinutes = draft.runningMode.equals("AUTO_STOP") ? 60 * dice.between(1, 3) : 0;
        draft.state = state(dice.below(1000), draft.runningMode);
        draft.earlierState = switch (draft.state) {
            case "AVAILABLE" -> draft.runningMode.equals("ALWAYS_ON") || dice.chance(80) ? "AVAILABLE" : "STOPPED";
            case "STARTING" -> "STOPPED";
            case "STOPPED" -> dice.chance(85) ? "STOPPED" : "AVAILABLE";
            case "PENDING", "SUSPENDED", "ADMIN_MAINTENANCE" -> draft.state;
            default -> "AVAILABLE";
        };
        if (draft.state.equals("UPDATING")) {
            draft.modifying = List.of(dice.chance(50) ? "USER_VOLUME" : "COMPUTE_TYPE");
        }
        if (draft.state.equals("PENDING")) {
            draft.vanishFromNetwork();
        }
    }

    private static String state(int dice, String runningMode) {
        boolean stops = !runningMode.equals("ALWAYS_ON");
        if (dice < 965) {
            return stops && dice % 100 < 55 ? "STOPPED" : "AVAILABLE";
        }
        if (dice < 977) {
            return stops ? "STARTING" : "AVAILABLE";
        }
        if (dice < 984) {
            return stops ? "STOPPING" : "REBOOTING";
        }
        if (dice < 988) {
            return "MAINTENANCE";
        }
        if (dice < 992) {
            return "ADMIN_MAINTENANCE";
        }
        if (dice < 995) {
            return "UPDATING";
        }
        return dice < 997 ? "SUSPENDED" : "PENDING";
    }

    private void use(WorkspaceDraft draft, Dice dice) {
        draft.connectionChecked = now.minus(Duration.ofMillis(dice.between(900_000, 2_400_000)));
        boolean running = USED.contains(draft.state);
        boolean connected = running && draft.state.equals("AVAILABLE") && dice.chance(55);
        draft.connection = connected ? "CONNECTED" : running ? "DISCONNECTED" : "UNKNOWN";
        if (!draft.state.equals("PENDING") && dice.chance(97)) {
            draft.lastConnected = connected
                    ? now.minus(Duration.ofSeconds(dice.between(3_000, 20_000)))
                    : now.minus(Duration.ofMinutes(dice.between(1_200, 60_000)));
        }
    }

    static String computerName(Desktop desktop, String workspaceId) {
        Dice dice = Dice.of(0, "computer", workspaceId);
        return switch (desktop.system()) {
            case "AMAZON_LINUX_2" -> "A-" + dice.base36(13).toUpperCase(Locale.ROOT);
            case "UBUNTU_22_04" -> "U-" + dice.base36(13).toUpperCase(Locale.ROOT);
            case "RHEL_8", "ROCKY_8" -> "R-" + dice.base36(13).toUpperCase(Locale.ROOT);
            default -> "WSAMZN-" + dice.base36(8).toUpperCase(Locale.ROOT);
        };
    }

    static String uuid(Dice dice) {
        return dice.hex(8) + "-" + dice.hex(4) + "-4" + dice.hex(3) + "-a" + dice.hex(3) + "-" + dice.hex(12);
    }
}
