package org.deskwright.estate.check;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceDirectory;

/** Whether Web Access is on where it is needed, works for the WorkSpaces there, and is off where it only does harm. */
final class WebAccessCheck extends DirectoryCheck {
    private static final String NEEDED = "web-access.needed";
    private static final String PLATFORM = "client.platform";
    private static final LocalDate WINDOWS_7_REFUSED = LocalDate.of(2020, 10, 1);
    private static final LocalDate PCOIP_CLOSED = LocalDate.of(2025, 11, 7);

    WebAccessCheck() {
        super("estate.web-access");
    }

    @Override
    void examine(WorkspaceDirectory directory, Inquiry inquiry) {
        Optional<EvidenceRef> need = need(inquiry);
        if (need.isPresent()) {
            needed(directory, need.get(), inquiry);
        } else if (inquiry.answer(NEEDED).filter("no"::equals).isPresent()) {
            notNeeded(directory, inquiry);
        }
    }

    @Override
    void finish(Inquiry inquiry) {
        List<WorkspaceDirectory> all = inquiry.estate().directories();
        boolean said = inquiry.answer(NEEDED).filter(text -> text.equals("yes") || text.equals("no")).isPresent();
        if (!all.isEmpty() && !said && need(inquiry).isEmpty()) {
            List<String> allowed = all.stream().filter(d -> setting(d).equals("ALLOW")).map(d -> d.id()).toList();
            List<String> denied = all.stream().filter(d -> setting(d).equals("DENY")).map(d -> d.id()).toList();
            Values values = Values.of("allowed", allowed.size(), "denied", denied.size())
                    .and("allowedIn", Verdicts.examples(allowed)).and("deniedIn", Verdicts.examples(denied));
            inquiry.missing(Subject.ESTATE, "need-unknown", values,
                    all.stream().map(d -> d.ref(DeviceType.WEB.wireName())).toList(), Missing.answer(NEEDED));
        }
    }

    /** Who uses a browser needs Web Access, whatever else was said. */
    private static Optional<EvidenceRef> need(Inquiry inquiry) {
        if (inquiry.answer(PLATFORM).filter(DeviceType.WEB.answer()::equals).isPresent()) {
            return Optional.of(EvidenceRef.answer(PLATFORM));
        }
        return inquiry.answer(NEEDED).filter("yes"::equals).map(yes -> EvidenceRef.answer(NEEDED));
    }

    private static String setting(WorkspaceDirectory directory) {
        return directory.deviceAccess().getOrDefault(DeviceType.WEB.wireName(), "");
    }

    private static void needed(WorkspaceDirectory directory, EvidenceRef need, Inquiry inquiry) {
        Subject subject = Subjects.of(directory);
        Values values = Values.of("directory", directory.id());
        List<EvidenceRef> refs = List.of(directory.ref(DeviceType.WEB.wireName()), need);
        switch (setting(directory)) {
            case "ALLOW" -> workspaces(directory, inquiry);
            case "DENY" -> inquiry.finding(subject, "denied", values, refs);
            default -> inquiry.missing(subject, "not-said", values, refs,
                    Missing.evidence(Kinds.DIRECTORIES, directory.id() + " " + DeviceType.WEB.wireName()));
        }
    }

    private static void workspaces(WorkspaceDirectory directory, Inquiry inquiry) {
        LocalDate today = LocalDate.ofInstant(inquiry.evidence().asOf(), ZoneOffset.UTC);
        List<Workspace> windows7 = new ArrayList<>();
        List<Workspace> linux = new ArrayList<>();
        List<Workspace> server = new ArrayList<>();
        List<Workspace> pcoip = new ArrayList<>();
        List<Workspace> unknown = new ArrayList<>();
        for (Workspace workspace : live(directory, inquiry)) {
            String system = workspace.properties().operatingSystem();
            List<String> protocols = workspace.properties().protocols();
            if (system.equals("WINDOWS_7") && !today.isBefore(WINDOWS_7_REFUSED)) {
                windows7.add(workspace);
            } else if (OperatingSystems.isUnknown(system) || protocols.isEmpty()) {
                unknown.add(workspace);
            } else if (protocols.contains("PCOIP")) {
                List<Workspace> kind = OperatingSystems.isLinux(system)
                        ? linux
                        : system.equals("WINDOWS_SERVER_2019") || system.equals("WINDOWS_SERVER_2022") ? server : pcoip;
                kind.add(workspace);
            }
        }
        boolean closed = !today.isBefore(PCOIP_CLOSED) && !pcoip.isEmpty();
        report(directory, "windows-7", windows7, "OperatingSystemName", inquiry);
        report(directory, "pcoip-linux", linux, "Protocols", inquiry);
        report(directory, "pcoip-server", server, "OperatingSystemName", inquiry);
        if (closed) {
            report(directory, "pcoip-closed", pcoip, "Protocols", inquiry);
        }
        sayWhatIsUnknown(directory, unknown, inquiry);
        if (windows7.isEmpty() && linux.isEmpty() && server.isEmpty() && unknown.isEmpty() && !closed) {
            proven(directory, "ready", inquiry);
        } else if (!inquiry.isComplete(Kinds.WORKSPACES, directory.scope())) {
            sayThatSomeAreUnread(directory, inquiry);
        }
    }

    private static void notNeeded(WorkspaceDirectory directory, Inquiry inquiry) {
        if (setting(directory).equals("DENY")) {
            inquiry.inOrder("off");
            return;
        }
        if (setting(directory).isEmpty()) {
            inquiry.missing(Subjects.of(directory), "not-said", Values.of("directory", directory.id()),
                    List.of(directory.ref(DeviceType.WEB.wireName())),
                    Missing.evidence(Kinds.DIRECTORIES, directory.id() + " " + DeviceType.WEB.wireName()));
            return;
        }
        List<Workspace> atRisk = new ArrayList<>();
        List<Workspace> unknown = new ArrayList<>();
        for (Workspace workspace : live(directory, inquiry)) {
            String system = workspace.properties().operatingSystem();
            List<String> protocols = workspace.properties().protocols();
            if (OperatingSystems.isWindows(system) && protocols.contains("PCOIP")) {
                atRisk.add(workspace);
            } else if (!OperatingSystems.isLinux(system) && (protocols.isEmpty() || protocols.contains("PCOIP"))) {
                unknown.add(workspace);
            }
        }
        report(directory, "on-without-need", atRisk, "Protocols", inquiry);
        sayWhatIsUnknown(directory, unknown, inquiry);
        if (atRisk.isEmpty() && unknown.isEmpty()) {
            proven(directory, "harmless", inquiry);
        }
    }

    private static List<Workspace> live(WorkspaceDirectory directory, Inquiry inquiry) {
        Cancellation.poll();
        return inquiry.estate().workspacesOf(directory).stream().filter(Workspace::isLive).toList();
    }

    /** In order, unless a WorkSpace that was not read may stand against it. */
    private static void proven(WorkspaceDirectory directory, String variant, Inquiry inquiry) {
        if (inquiry.isComplete(Kinds.WORKSPACES, directory.scope())) {
            inquiry.inOrder(variant);
        } else {
            sayThatSomeAreUnread(directory, inquiry);
        }
    }

    private static void sayThatSomeAreUnread(WorkspaceDirectory directory, Inquiry inquiry) {
        inquiry.missing(Subjects.of(directory), "workspaces-unknown", Values.of("directory", directory.id()),
                List.of(directory.ref(DeviceType.WEB.wireName())), Missing.evidence(Kinds.WORKSPACES));
    }

    private static void sayWhatIsUnknown(WorkspaceDirectory directory, List<Workspace> unknown, Inquiry inquiry) {
        if (!unknown.isEmpty()) {
            inquiry.missing(Subjects.of(directory), "system-unknown", values(directory, unknown),
                    refs(unknown, "WorkspaceProperties"),
                    Missing.evidence(Kinds.WORKSPACES, unknown.getFirst().id() + " OperatingSystemName, Protocols"));
        }
    }

    private static void report(WorkspaceDirectory directory, String variant, List<Workspace> workspaces, String field,
            Inquiry inquiry) {
        if (!workspaces.isEmpty()) {
            List<EvidenceRef> refs = new ArrayList<>(List.of(directory.ref(DeviceType.WEB.wireName())));
            refs.addAll(refs(workspaces, field));
            inquiry.finding(Subjects.of(directory), variant, values(directory, workspaces), refs);
        }
    }

    private static Values values(WorkspaceDirectory directory, List<Workspace> workspaces) {
        return Values.of("directory", directory.id(), "count", workspaces.size(), "workspaces",
                Verdicts.examples(workspaces.stream().map(Workspace::id).toList()), "workspace",
                workspaces.getFirst().id());
    }

    private static List<EvidenceRef> refs(List<Workspace> workspaces, String field) {
        return workspaces.stream().limit(Verdicts.EXAMPLES).map(w -> w.ref(field)).toList();
    }
}
