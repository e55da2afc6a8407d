package org.deskwright.estate.ui.facts;

import java.util.List;
import java.util.Optional;

import org.deskwright.estate.fleet.Extras;
import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.NetworkInterface;
import org.deskwright.estate.model.Subnet;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.model.WorkspaceProperties;
import org.deskwright.ui.icons.Icon;

/** Of a WorkSpace: who uses it, how it is, how it is made, and what stands around it. */
final class WorkspaceFacts {
    private WorkspaceFacts() {
    }

    static FactSheet of(Workspace it, Fleet fleet) {
        SheetWriter out = new SheetWriter(fleet);
        Estate estate = fleet.estate();
        out.section("workspace").fact("id", it.id()).fact("user", it.hasUser() ? it.userName() : "")
                .fact("state", it.state()).maybe("error-code", it.errorCode()).maybe("error", it.errorMessage())
                .maybe("changes", it.modificationStates()).fact("computer", it.computerName())
                .fact("address", it.ipAddress());
        use(out, estate.find(ConnectionStatus.class, it.id()));
        made(out, it);
        out.section("around").fact("account", it.scope().account()).fact("region", it.scope().region());
        Optional<WorkspaceDirectory> directory = estate.directories().stream()
                .filter(d -> d.id().equals(it.directoryId()) && d.scope().equals(it.scope())).findFirst()
                .or(() -> estate.find(WorkspaceDirectory.class, it.directoryId()));
        Optional<NetworkInterface> networkInterface = estate.interfaceOf(it);
        out.link("directory", it.directoryId(), directory, Kinds.DIRECTORIES)
                .link("bundle", it.bundleId(), estate.find(WorkspaceBundle.class, it.bundleId()), Kinds.BUNDLES)
                .link("subnet", it.subnetId(), estate.find(Subnet.class, it.subnetId()), Kinds.SUBNETS);
        networkInterface.ifPresent(n -> out.link("interface", Names.withId(n), n));
        out.asks(Kinds.INTERFACES, networkInterface.isPresent() || it.ipAddress().isEmpty());
        List<Workspace> earlier = estate.earlierStates(it);
        if (!earlier.isEmpty()) {
            out.section("earlier");
            for (Workspace before : earlier.reversed()) {
                out.moment("seen", Optional.of(before.provenance().readAt())).fact("state-then", before.state());
            }
        }
        String title = it.hasUser() ? it.userName() : it.id();
        return out.sheet(Icon.WORKSPACE, title, "workspace", it);
    }

    private static void use(SheetWriter out, Optional<ConnectionStatus> status) {
        String last = status.map(s -> s.lastConnectedAt().map(out::text).orElse(out.word("none-known"))).orElse("");
        out.section("use").fact("connection", status.map(ConnectionStatus::state).orElse("")).fact("last-seen", last)
                .moment("checked", status.flatMap(ConnectionStatus::checkedAt))
                .asks(Kinds.CONNECTIONS, status.isPresent());
    }

    private static void made(SheetWriter out, Workspace it) {
        WorkspaceProperties made = it.properties();
        Extras extras = Extras.of(it.more());
        out.section("made").fact("operating-system", made.operatingSystem())
                .fact("protocol", made.protocols().stream().map(p -> p.equals("WSP") ? "WSP (DCV)" : p).toList())
                .fact("running-mode", made.runningMode());
        if (made.runningMode().equals("AUTO_STOP")) {
            out.size("auto-stop", made.autoStopMinutes(), "minutes");
        }
        out.fact("compute", made.computeType()).size("root", made.rootVolumeGib(), "gib")
                .size("user-volume", made.userVolumeGib(), "gib").fact("encrypted", extras.encryption())
                .maybe("key", it.volumeEncryptionKey()).maybe("tags", extras.tags());
    }
}
