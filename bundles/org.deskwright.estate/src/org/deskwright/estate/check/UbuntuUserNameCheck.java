package org.deskwright.estate.check;

import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.Cohorts;
import org.deskwright.estate.model.Workspace;

/** Whether an Ubuntu WorkSpace belongs, or is to belong, to a user whose name its image uses already. */
final class UbuntuUserNameCheck extends EstateCheck {
    private static final String NAME = "user.name";
    private static final String SYSTEM = "workspace.operating-system";
    private static final String TAKEN = "ubuntu";

    UbuntuUserNameCheck() {
        super("estate.ubuntu-user-name");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        Optional<String> planned = evidence.answers().find(NAME);
        planned.ifPresent(name -> decidePlanned(name, evidence.answers().find(SYSTEM).orElse(""), verdicts));
        if (reading.has(Kinds.WORKSPACES)) {
            decideExisting(reading, verdicts);
            reading.sayWhatIsIncomplete(verdicts, Kinds.WORKSPACES);
        } else if (planned.isEmpty()) {
            verdicts.missing("no-name", Values.NONE, Missing.evidence(Kinds.WORKSPACES), Missing.answer(NAME));
        }
    }

    private static void decidePlanned(String name, String system, Verdicts verdicts) {
        Subject subject = Subjects.user(name);
        Values values = Values.of("user", name, "operatingSystem", system);
        if (!isTaken(name)) {
            verdicts.passed(subject, "planned-free", values, EvidenceRef.answer(NAME));
        } else if (OperatingSystems.isUbuntu(system)) {
            verdicts.finding(subject, "planned-clash", values, EvidenceRef.answer(NAME), EvidenceRef.answer(SYSTEM));
        } else if (system.isEmpty() || system.equals("UNKNOWN")) {
            verdicts.missing(subject, "system-unknown", values, List.of(Missing.answer(SYSTEM)));
        } else {
            verdicts.notApplicable("planned-other-system", values);
        }
    }

    private static void decideExisting(Reading reading, Verdicts verdicts) {
        Cohorts ubuntu = reading.liveOn(OperatingSystems::isUbuntu);
        List<Workspace> clashes = taken(ubuntu);
        for (Workspace workspace : clashes) {
            verdicts.finding(Subjects.of(workspace), "clash",
                    Values.of("user", workspace.userName(), "operatingSystem", workspace.properties().operatingSystem(),
                            "workspace", workspace.id(), "directory", workspace.directoryId(), "bundle",
                            workspace.bundleId()),
                    workspace.ref("UserName"), workspace.ref("WorkspaceProperties.OperatingSystemName"));
        }
        int sound = ubuntu.count() - clashes.size();
        List<String> unknown = taken(reading.liveOn(OperatingSystems::isUnknown)).stream().map(Workspace::id).toList();
        if (!unknown.isEmpty()) {
            verdicts.missing("systems-unknown",
                    Values.of("count", unknown.size(), "workspaces", Verdicts.examples(unknown)),
                    Missing.evidence(Kinds.WORKSPACES, "WorkspaceProperties.OperatingSystemName"));
        }
        if (sound > 0) {
            verdicts.passed("free", Values.of("count", sound, "of", ubuntu.count()));
        } else if (ubuntu.isEmpty() && unknown.isEmpty() && reading.incomplete(Kinds.WORKSPACES).isEmpty()) {
            verdicts.notApplicable("no-ubuntu", Values.NONE);
        }
    }

    private static List<Workspace> taken(Cohorts cohorts) {
        return cohorts.workspaces().stream().filter(workspace -> isTaken(workspace.userName())).toList();
    }

    /** Active Directory takes names in any case for the same. */
    private static boolean isTaken(String name) {
        return name.equalsIgnoreCase(TAKEN);
    }
}
