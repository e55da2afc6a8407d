package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.WorkspaceDirectory;

/** What an AD Connector cannot reach, by server and port, from Directory Service's reason or the error as pasted. */
final class DirectoryConnectCheck extends EstateCheck {
    private static final String ERROR = "directory.error";

    DirectoryConnectCheck() {
        super("estate.directory-connect");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        Inquiry inquiry = new Inquiry(evidence, reading, verdicts);
        Optional<String> pasted = inquiry.answer(ERROR);
        pasted.ifPresent(text -> pasted(text, inquiry));
        for (DirectoryDescription connector : inquiry.estate().descriptions()) {
            Cancellation.poll();
            if (connector.type().equals("ADConnector")) {
                examine(connector, inquiry);
            }
        }
        for (WorkspaceDirectory directory : inquiry.estate().directories()) {
            if (directory.directoryType().equals("AD_CONNECTOR") && inquiry.estate().description(directory).isEmpty()) {
                inquiry.missing(Subjects.of(directory), "not-described", Values.of("directory", directory.id()),
                        List.of(directory.ref("DirectoryType")), Missing.evidence(Kinds.DESCRIPTIONS, directory.id()));
            }
        }
        reading.sayWhatIsIncomplete(verdicts, Kinds.DESCRIPTIONS);
        inquiry.close("no-connector", Kinds.DESCRIPTIONS, Kinds.DIRECTORIES);
    }

    private static void pasted(String text, Inquiry inquiry) {
        List<EvidenceRef> refs = List.of(EvidenceRef.answer(ERROR));
        List<ConnectFault> faults = ConnectFault.parse(text);
        if (faults.isEmpty()) {
            inquiry.missing(Subject.ESTATE, "text-unreadable", Values.of("text", text), refs, Missing.answer(ERROR));
        } else {
            report(Subject.ESTATE, Values.NONE, faults, refs, inquiry);
        }
    }

    private static void examine(DirectoryDescription connector, Inquiry inquiry) {
        Subject subject = Subjects.of(connector);
        Values known = Values.of("directory", connector.id(), "domain", connector.name(), "stage", connector.stage());
        Values values = connector.securityGroupId().isEmpty()
                ? known
                : known.and("securityGroup", connector.securityGroupId());
        List<EvidenceRef> refs = List.of(connector.ref("StageReason"), connector.ref("Stage"));
        List<ConnectFault> faults = ConnectFault.parse(connector.stageReason());
        if (connector.stage().equals("Active") && connector.stageReason().isBlank()) {
            inquiry.inOrder("active");
        } else if (connector.stage().equals("Active")) {
            inquiry.finding(subject, "active-with-reason", values.and("text", connector.stageReason()), refs);
        } else if (!faults.isEmpty()) {
            report(subject, values, faults, refs, inquiry);
        } else if (connector.stageReason().isBlank()) {
            inquiry.missing(subject, "no-reason", values, refs, Missing.answer(ERROR));
        } else {
            inquiry.finding(subject, "other-reason", values.and("text", connector.stageReason()), refs);
        }
    }

    /** One finding for each kind of fault, so that each shows its own cure. */
    private static void report(Subject subject, Values values, List<ConnectFault> faults, List<EvidenceRef> refs,
            Inquiry inquiry) {
        Map<ConnectFault.What, List<ConnectFault>> byKind = new EnumMap<>(ConnectFault.What.class);
        faults.forEach(fault -> byKind.computeIfAbsent(fault.what(), what -> new ArrayList<>()).add(fault));
        byKind.forEach((what, same) -> {
            inquiry.finding(subject, what.variant(),
                    values.and("places", same.stream().map(ConnectFault::place).toList()).and(what.role(),
                            same.getFirst().address()),
                    refs);
        });
    }
}
