package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.check.Cancellation;
import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.WorkspaceDirectory;

/** What keeps a directory from being registered for WorkSpaces, and what became of those that are. */
final class DirectoryRegistrationCheck extends EstateCheck {
    private static final Set<String> BROKEN = Set.of("Inoperable", "Impaired", "Failed", "RestoreFailed");

    DirectoryRegistrationCheck() {
        super("estate.directory-registration");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        Inquiry inquiry = new Inquiry(evidence, reading, verdicts);
        for (WorkspaceDirectory directory : inquiry.estate().directories()) {
            Cancellation.poll();
            registration(directory, inquiry);
        }
        for (DirectoryDescription description : inquiry.estate().descriptions()) {
            Cancellation.poll();
            hindrance(description, inquiry);
        }
        reading.sayWhatIsIncomplete(verdicts, Kinds.DIRECTORIES);
        inquiry.close(DirectoryCheck.NO_DIRECTORY, Kinds.DIRECTORIES, Kinds.DESCRIPTIONS);
    }

    private static void registration(WorkspaceDirectory directory, Inquiry inquiry) {
        Subject subject = Subjects.of(directory);
        Values values = Values.of("directory", directory.id(), "state", directory.state());
        List<EvidenceRef> refs = List.of(directory.ref("State"), directory.ref("ErrorMessage"));
        switch (directory.state()) {
            case "REGISTERED" -> inquiry.inOrder("registered");
            case "ERROR" -> {
                inquiry.finding(subject, "error", values.and("text", directory.errorMessage()), refs);
                if (inquiry.estate().description(directory).isEmpty()) {
                    inquiry.missing(subject, "not-described", values, refs,
                            Missing.evidence(Kinds.DESCRIPTIONS, directory.id()));
                }
            }
            case "REGISTERING", "DEREGISTERING" -> inquiry.finding(subject, "under-way", values, refs);
            case "DEREGISTERED" -> inquiry.finding(subject,
                    canBeRegistered(directory, inquiry) ? "deregistered" : "deregistered-for-good", values, refs);
            default -> inquiry.missing(subject, "state-unknown", values, refs,
                    Missing.evidence(Kinds.DIRECTORIES, directory.id() + " State"));
        }
    }

    /** As far as known: a description that is not in the evidence forbids nothing. */
    private static boolean canBeRegistered(WorkspaceDirectory directory, Inquiry inquiry) {
        return inquiry.estate().description(directory).filter(d -> isShared(d) || isReplica(d)).isEmpty();
    }

    /** Problems only where somebody tried: a directory that is not meant for WorkSpaces hinders nobody. */
    private static void hindrance(DirectoryDescription description, Inquiry inquiry) {
        Optional<WorkspaceDirectory> tried = inquiry.estate().find(WorkspaceDirectory.class, description.id());
        boolean failed = tried.filter(directory -> directory.state().equals("ERROR")).isPresent();
        boolean works = tried.filter(directory -> directory.state().equals("REGISTERED")).isPresent();
        Subject subject = Subjects.of(description);
        Values values = Values.of("directory", description.id(), "type", description.type());
        List<EvidenceRef> refs = new ArrayList<>();
        tried.ifPresent(directory -> refs.add(directory.ref("State")));
        if (isShared(description) && !works) {
            refs.add(description.ref("Type"));
            inquiry.finding(subject, failed ? "shared" : "shared-unused", values, refs);
        } else if (isReplica(description) && !works) {
            refs.add(description.ref("RegionsInfo"));
            inquiry.finding(subject, failed ? "replica" : "replica-unused",
                    values.and("primaryRegion", description.primaryRegion()).and("directoryRegion",
                            description.scope().region()),
                    refs);
        } else if (!description.additionalRegions().isEmpty() && description.scope().region().isEmpty()) {
            refs.add(description.ref("RegionsInfo"));
            inquiry.missing(subject, "region-unknown", values.and("primaryRegion", description.primaryRegion()), refs,
                    Missing.evidence(Kinds.DESCRIPTIONS, description.id()));
        }
        if (!description.stage().equals("Active") && !description.stage().isEmpty()) {
            refs.add(description.ref("Stage"));
            inquiry.finding(subject, stageVariant(description.stage(), tried.isPresent()),
                    values.and("stage", description.stage()).and("text", description.stageReason()), refs);
        }
    }

    private static String stageVariant(String stage, boolean tried) {
        if (!BROKEN.contains(stage)) {
            return "stage-passing";
        }
        return tried ? "not-active" : "not-active-unused";
    }

    private static boolean isShared(DirectoryDescription description) {
        return description.type().equals("SharedMicrosoftAD");
    }

    private static boolean isReplica(DirectoryDescription description) {
        String here = description.scope().region();
        return !here.isEmpty() && !description.primaryRegion().isEmpty() && !description.primaryRegion().equals(here);
    }
}
