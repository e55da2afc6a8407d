package org.deskwright.estate.check;

import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Answers;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.Cohorts;
import org.deskwright.estate.model.Workspace;

/** Whether user names of Linux WorkSpaces keep to the narrower grammar. */
final class LinuxUserNameCheck extends EstateCheck {
    private static final String NAME = "user.name";
    private static final String SYSTEM = "workspace.operating-system";

    LinuxUserNameCheck() {
        super("estate.linux-user-name");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        Optional<String> planned = evidence.answers().find(NAME);
        planned.ifPresent(name -> decidePlanned(name, evidence.answers(), verdicts));
        if (reading.has(Kinds.WORKSPACES)) {
            decideExisting(reading, verdicts);
            reading.sayWhatIsIncomplete(verdicts, Kinds.WORKSPACES);
        } else if (planned.isEmpty()) {
            verdicts.missing("no-name", Values.NONE, Missing.evidence(Kinds.WORKSPACES), Missing.answer(NAME));
        }
    }

    private static void decidePlanned(String name, Answers answers, Verdicts verdicts) {
        List<LinuxUserName.Fault> faults = LinuxUserName.faults(name);
        String system = answers.find(SYSTEM).orElse("");
        Subject subject = Subjects.user(name);
        EvidenceRef ref = EvidenceRef.answer(NAME);
        if (faults.isEmpty()) {
            verdicts.passed(subject, "planned-fits", Values.of("user", name, "length", LinuxUserName.length(name)),
                    ref);
        } else if (OperatingSystems.isWindows(system)) {
            verdicts.notApplicable("planned-windows", Values.of("user", name, "operatingSystem", system));
        } else if (OperatingSystems.isUnknown(system) && !isUnclear(faults)) {
            verdicts.missing(subject, "system-unknown", values(name, system, faults), List.of(Missing.answer(SYSTEM)));
        } else {
            verdicts.finding(subject, variant(system, faults), values(name, system, faults), ref,
                    EvidenceRef.answer(SYSTEM));
        }
    }

    private static void decideExisting(Reading reading, Verdicts verdicts) {
        Cohorts linux = reading.liveOn(OperatingSystems::isLinux);
        int named = 0;
        int sound = 0;
        for (Workspace workspace : withUser(linux)) {
            List<LinuxUserName.Fault> faults = LinuxUserName.faults(workspace.userName());
            named++;
            if (faults.isEmpty() || isUnclear(faults) && !failed(workspace)) {
                sound++;
            } else {
                fault(workspace, faults, verdicts);
            }
        }
        List<String> unknown = withUser(reading.liveOn(OperatingSystems::isUnknown)).stream().filter(workspace -> {
            List<LinuxUserName.Fault> faults = LinuxUserName.faults(workspace.userName());
            return !faults.isEmpty() && !isUnclear(faults);
        }).map(Workspace::id).toList();
        if (!unknown.isEmpty()) {
            verdicts.missing("systems-unknown",
                    Values.of("count", unknown.size(), "workspaces", Verdicts.examples(unknown)),
                    Missing.evidence(Kinds.WORKSPACES, "WorkspaceProperties.OperatingSystemName"));
        }
        if (sound > 0) {
            verdicts.passed("fit", Values.of("count", sound, "of", named));
        } else if (linux.isEmpty() && unknown.isEmpty() && reading.incomplete(Kinds.WORKSPACES).isEmpty()) {
            verdicts.notApplicable("no-linux", Values.NONE);
        } else if (!linux.isEmpty() && named == 0) {
            verdicts.notApplicable("no-user", Values.of("of", linux.count()));
        }
    }

    private static List<Workspace> withUser(Cohorts cohorts) {
        return cohorts.workspaces().stream().filter(Workspace::hasUser).toList();
    }

    /** A WorkSpace that came up in spite of its user's name is worth a remark, and no repair. */
    private static void fault(Workspace workspace, List<LinuxUserName.Fault> faults, Verdicts verdicts) {
        String system = workspace.properties().operatingSystem();
        boolean up = OperatingSystems.isAmazonLinux(system) && !failed(workspace);
        verdicts.finding(Subjects.of(workspace), up ? "launched-although" : variant(system, faults),
                values(workspace.userName(), system, faults).and("workspace", workspace.id()).and("state",
                        workspace.state()),
                workspace.ref("UserName"), workspace.ref("WorkspaceProperties.OperatingSystemName"),
                workspace.ref("State"));
    }

    private static boolean failed(Workspace workspace) {
        return workspace.state().equals("ERROR") || !workspace.errorCode().isBlank();
    }

    /** Whether nothing but combining marks is there to mention. */
    private static boolean isUnclear(List<LinuxUserName.Fault> faults) {
        return faults.getFirst().variant().equals(LinuxUserName.MARK);
    }

    /** The grammar is documented for Amazon Linux; for other Linux systems a fault is a hint and no more. */
    private static String variant(String system, List<LinuxUserName.Fault> faults) {
        return OperatingSystems.isAmazonLinux(system) || isUnclear(faults)
                ? faults.getFirst().variant()
                : "other-linux";
    }

    private static Values values(String name, String system, List<LinuxUserName.Fault> faults) {
        LinuxUserName.Fault first = faults.getFirst();
        return Values.of("user", name, "operatingSystem", system, "character", first.character(), "codePoint",
                first.number(), "position", first.position(), "length", LinuxUserName.length(name), "limit",
                LinuxUserName.LONGEST, "faults", faults.stream().map(LinuxUserName.Fault::text).toList());
    }
}
