package org.deskwright.sample.plan;

import static org.deskwright.sample.plan.NamedSite.*;
import static org.deskwright.sample.plan.PlantedFaults.in;
import static org.deskwright.sample.plan.PlantedFaults.on;

import java.time.Duration;
import java.util.List;

/** What is wrong with things that only some checks look into: keys, metrics, trusts, quotas, snapshots, events. */
final class PlantedInDetails {
    private static final String SCRIPT = "restart-script";

    // a row each: the formatter would run rows together
    // @formatter:off
    static final List<PlantedFault> TABLE = List.of(
            in("estate.api-throttling", TRIVET, "a script was throttled, and CloudTrail saw it",
                    d -> d.trail = List.of(TrailDraft.throttled("StopWorkspaces", SCRIPT, Duration.ofSeconds(12_663)),
                            TrailDraft.throttled("StopWorkspaces", SCRIPT, Duration.ofSeconds(12_662)),
                            TrailDraft.throttled("StartWorkspaces", SCRIPT, Duration.ofSeconds(12_540)))),

            in("estate.client-log-upload", HEARTH, "clients may not send their logs", d -> d.logUpload = "DISABLED"),

            in("estate.connection-failures", SPOUT, "most connections fail, since the domain cannot be reached",
                    d -> d.connectionsFail = true),

            in("estate.domain-trust", EMBER, "the trust toward the smelter's domain does not verify",
                    d -> d.trusts = List.of(TrustDraft.of(Dice.of(0, "trust", EMBER), "smelter.example",
                            "VerifyFailed", "The remote domain could not be reached, or its side of the trust is "
                                    + "missing."))),
            on("estate.duplicate-user", CORP, 17, "made nineteen days ago",
                    w -> w.trail = List.of(TrailDraft.created(w, Duration.ofDays(19)))),

            in("estate.image", SPOUT, "the image of an own bundle did not get done",
                    d -> d.brokenImage = Desktop.OFFICE_WIN11),

            in("estate.own-licences", HEARTH, "the account is not set up for the licences of some desktops there",
                    d -> d.withoutOwnLicences = true),
            in("estate.own-licences", LID, "a change of the set-up failed", d -> d.licencesChange = "FAILED"),

            in("estate.pools", LID, "all sessions of a pool are in use",
                    d -> d.pools = List.of(PoolDraft.of("lid-decorators", 12, 12))),
            in("estate.pools", SPOUT, "sessions of a pool cannot join the domain",
                    d -> d.pools = List.of(PoolDraft.failing("spout-temps", 6, "DOMAIN_JOIN_ERROR_ACCESS_DENIED",
                            "Access is denied."))),

            on("estate.public-address", GLAZING, 4, "somebody took its address away", w -> w.trail = List.of(
                    TrailDraft.associated(w, "eipalloc-0f2c9a71d30b58e46", "eipassoc-08d1e6b3a97c20f54",
                            Duration.ofDays(47)),
                    TrailDraft.disassociated("eipassoc-08d1e6b3a97c20f54", Duration.ofHours(22)))),

            in("estate.quotas", EMBER, "no more WorkSpaces may be made in the Region", d -> d.quotaReached = true),

            in("estate.refused-launch", KILN_HALL, "a launch was refused, and left no trace but in CloudTrail",
                    d -> d.trail = List.of(TrailDraft.refused(d, "nora.kilnmaster", Desktop.STANDARD_2022,
                            Duration.ofHours(29), "ResourceNotFound.User",
                            "The user could not be found in the directory."))),
            in("estate.registration-code", CORP, "a directory was deregistered, whose code users still have",
                    d -> d.trail = List.of(TrailDraft.deregistered("d-93670b0c1d", Duration.ofDays(12)))),

            in("estate.session-latency", SWAGMAN, "round trips to the southern branch take long",
                    d -> d.slowestRoundTrip = 320),

            on("estate.sleeps-when-idle", CORP, 7, "sleeps whenever its user is away",
                    w -> w.trace = HealthTrace.SLEEPS),
            on("estate.unhealthy-history", CORP, 31, "has not answered for an hour and a half",
                    w -> w.trace = HealthTrace.LASTING),
            on("estate.snapshots", CORP, 31, "its last snapshots are of three days ago", w -> w.snapshotHours = 75),
            on("estate.snapshots", CORP, 23, "only its user volume was saved", w -> w.rootSaved = false),
            on("estate.snapshots", EMBER, 6, "has no snapshot", w -> w.snapshotHours = -1),

            on("estate.stuck-transition", SPOUT, 5, "was told to reboot an hour ago",
                    w -> w.trail = List.of(TrailDraft.rebooted(w, Duration.ofMinutes(58)))),

            in("estate.trusted-device", EMBER, "devices without a fit certificate were turned away",
                    d -> d.turnedAway = 7),

            in("estate.volume-key", LID, "the key of the volumes is about to be deleted", d -> {
                d.keyState = "PendingDeletion";
                d.keyDeletionDays = 5;
            }),
            in("estate.volume-key", SWAGMAN, "the key of the volumes was disabled", d -> d.keyState = "Disabled"));
    // @formatter:on

    private PlantedInDetails() {
    }
}
