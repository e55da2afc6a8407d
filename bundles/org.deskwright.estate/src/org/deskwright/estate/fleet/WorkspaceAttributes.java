package org.deskwright.estate.fleet;

import static org.deskwright.estate.query.Attribute.UNKNOWN;
import static org.deskwright.estate.query.Attribute.address;
import static org.deskwright.estate.query.Attribute.list;
import static org.deskwright.estate.query.Attribute.moment;
import static org.deskwright.estate.query.Attribute.number;
import static org.deskwright.estate.query.Attribute.text;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

import org.deskwright.estate.fleet.FindingTally.Count;
import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.query.Attribute;

/** What is known of a WorkSpace, and how a query calls it. */
final class WorkspaceAttributes {
    private static final String NO_KNOWN_CONNECTION = "none known";

    private WorkspaceAttributes() {
    }

    /** All but what checks say, which changes while they run. */
    static List<Attribute<WorkspaceRow>> constant(ZoneId zone) {
        List<Attribute<WorkspaceRow>> all = new ArrayList<>();
        all.addAll(itself());
        all.addAll(use(zone));
        all.addAll(around());
        all.addAll(make());
        all.add(moment("read", zone, r -> Optional.of(r.workspace().provenance().readAt()), "age", "data", "data-age"));
        all.add(text("source", r -> r.workspace().provenance().source(), "file"));
        return List.copyOf(all);
    }

    private static List<Attribute<WorkspaceRow>> itself() {
        return List.of(text("id", r -> r.workspace().id(), "ws", "workspace"),
                text("user", r -> r.workspace().userName(), "user-name"), text("state", r -> r.workspace().state()),
                text("error", r -> r.workspace().errorCode(), "error-code"),
                text("error-message", r -> r.workspace().errorMessage(), "error"),
                list("modification", r -> r.workspace().modificationStates(), "modifications", "change"),
                text("computer", r -> r.workspace().computerName(), "computer-name", "host"),
                address("address", r -> r.workspace().ipAddress(), "ip", "ip-address"));
    }

    private static List<Attribute<WorkspaceRow>> use(ZoneId zone) {
        return List.of(
                text("connection", r -> r.connection().map(ConnectionStatus::state).orElse(""), "connection-state"),
                moment("last-seen", zone, r -> r.connection().flatMap(ConnectionStatus::lastConnectedAt),
                        r -> r.connection().isPresent() ? NO_KNOWN_CONNECTION : "", "last-connected", "used"),
                moment("connection-checked", zone, r -> r.connection().flatMap(ConnectionStatus::checkedAt),
                        "checked"));
    }

    private static List<Attribute<WorkspaceRow>> around() {
        return List.of(
                text("directory",
                        r -> r.directory().map(WorkspaceDirectory::name).filter(name -> !name.isEmpty())
                                .orElse(r.workspace().directoryId()),
                        "domain"),
                text("directory-id", r -> r.workspace().directoryId(), "directory"),
                text("alias", r -> r.directory().map(WorkspaceDirectory::alias).orElse(""), "directory"),
                text("account", r -> r.scope().account()), text("region", r -> r.scope().region()),
                text("subnet", r -> r.workspace().subnetId()),
                text("zone", r -> r.subnet().map(Subnet::availabilityZone).orElse(""), "availability-zone", "az"),
                text("vpc", r -> r.subnet().map(Subnet::vpcId).orElse("")));
    }

    private static List<Attribute<WorkspaceRow>> make() {
        return List.of(
                text("bundle",
                        r -> r.bundle().map(WorkspaceBundle::name).filter(name -> !name.isEmpty())
                                .orElse(r.workspace().bundleId())),
                text("bundle-id", r -> r.workspace().bundleId(), "bundle"),
                text("compute-type", r -> r.workspace().properties().computeType(), "compute", "type", "size"),
                list("protocols", r -> r.workspace().properties().protocols(), "protocol"),
                // the console calls it so, and the guide does
                text("protocol-console", r -> consoleName(r.workspace().properties().protocols()), "protocol"),
                text("operating-system", r -> r.workspace().properties().operatingSystem(), "os", "system"),
                text("running-mode", r -> r.workspace().properties().runningMode(), "mode", "running"),
                size("auto-stop", r -> r.workspace().properties().autoStopMinutes(), "auto-stop-minutes"),
                size("root-volume", r -> r.workspace().properties().rootVolumeGib(), "root"),
                size("user-volume", r -> r.workspace().properties().userVolumeGib(), "volume"),
                text("encryption", r -> r.extras().encryption(), "encrypted"),
                text("encryption-key", r -> r.workspace().volumeEncryptionKey(), "key", "kms"),
                list("tags", r -> r.extras().tags(), "tag"));
    }

    /** A size of 0 is one that was not told. */
    private static Attribute<WorkspaceRow> size(String id, ToIntFunction<WorkspaceRow> size, String... names) {
        return number(id, r -> size.applyAsInt(r) == 0 ? UNKNOWN : size.applyAsInt(r), names);
    }

    private static String consoleName(List<String> protocols) {
        return protocols.contains("WSP") ? "DCV" : "";
    }

    /**
     * What checks have said so far.
     *
     * @param counts of those rows about which there is anything to say
     */
    static List<Attribute<WorkspaceRow>> found(Map<WorkspaceRow, Count> counts) {
        return List.of(count("findings", counts, Count::findings, "finding"),
                count("problems", counts, Count::problems, "problem"),
                count("warnings", counts, Count::warnings, "warning"), count("infos", counts, Count::infos, "info"),
                count("cannot-tell", counts, Count::cannotTell));
    }

    /** No finding is nothing to read. */
    private static Attribute<WorkspaceRow> count(String id, Map<WorkspaceRow, Count> counts, ToIntFunction<Count> part,
            String... names) {
        ToIntFunction<WorkspaceRow> count = r -> part.applyAsInt(counts.getOrDefault(r, Count.NOTHING));
        return new Attribute<>(id, List.of(names), Attribute.Kind.NUMBER,
                r -> count.applyAsInt(r) == 0 ? "" : Integer.toString(count.applyAsInt(r)), count::applyAsInt);
    }
}
