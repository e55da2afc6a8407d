package org.deskwright.estate.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceProperties;

/** Whether the PCoIP agent of Linux WorkSpaces takes the licence certificates in use since July 2020. */
final class PcoipAgentVersionCheck extends EstateCheck {
    private static final String ANSWER = "pcoip.agent.version";
    private static final String PACKAGE = "pcoip-agent-standard";
    private static final Pattern RPM = Pattern.compile(PACKAGE + "-([0-9][0-9.]{0,60})");
    /** Compatible although older than {@link #SINCE}. */
    private static final List<DottedVersion> EXCEPTIONS = List.of(DottedVersion.of("2.14.1.1"),
            DottedVersion.of("2.14.7"), DottedVersion.of("2.14.9"));
    private static final DottedVersion SINCE = DottedVersion.of("20.10.6");

    PcoipAgentVersionCheck() {
        super("estate.pcoip-agent-version");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        List<String> concerned = reading.live().where(cohort -> isConcerned(cohort.properties())).workspaces().stream()
                .map(Workspace::id).toList();
        boolean sure = reading.has(Kinds.WORKSPACES) && reading.incomplete(Kinds.WORKSPACES).isEmpty()
                && reading.liveOn(OperatingSystems::isUnknown).isEmpty();
        if (concerned.isEmpty() && sure) {
            verdicts.notApplicable("none-concerned", Values.NONE);
            return;
        }
        Optional<String> answer = evidence.answers().find(ANSWER);
        Values values = Values.of("count", concerned.size(), "workspaces", Verdicts.examples(concerned));
        if (answer.isPresent()) {
            decideVersion(answer.get(), values, verdicts);
        } else if (concerned.isEmpty()) {
            verdicts.missing("nothing-known", Values.NONE, Missing.evidence(Kinds.WORKSPACES), Missing.answer(ANSWER));
        } else {
            verdicts.missing("version-unknown", values, Missing.answer(ANSWER));
        }
    }

    private static void decideVersion(String answer, Values values, Verdicts verdicts) {
        EvidenceRef ref = EvidenceRef.answer(ANSWER);
        List<DottedVersion> versions = versions(answer);
        List<DottedVersion> old = versions.stream().filter(version -> !isCompatible(version)).toList();
        boolean absent = answer.contains("not installed");
        if (!old.isEmpty()) {
            verdicts.finding(Subject.ESTATE, "incompatible", values.and("version", texts(old)), ref);
        }
        if (absent) {
            verdicts.finding(Subject.ESTATE, "not-installed", values, ref);
        }
        if (versions.isEmpty() && !absent) {
            verdicts.missing("unreadable", values, Missing.answer(ANSWER));
        } else if (old.isEmpty() && !absent) {
            verdicts.passed("compatible", values.and("version", texts(versions)), ref);
        }
    }

    /** From the output of {@code rpm -q}, of one WorkSpace or of many; or a bare version. */
    private static List<DottedVersion> versions(String answer) {
        List<DottedVersion> versions = RPM.matcher(answer).results().map(found -> DottedVersion.parse(found.group(1)))
                .flatMap(Optional::stream).distinct().toList();
        return versions.isEmpty() ? DottedVersion.parse(answer).stream().toList() : versions;
    }

    private static String texts(List<DottedVersion> versions) {
        return String.join(", ", versions.stream().map(DottedVersion::toString).toList());
    }

    private static boolean isCompatible(DottedVersion version) {
        return version.isAtLeast(SINCE) || EXCEPTIONS.stream().anyMatch(version::isSameAs);
    }

    /** Amazon Linux alone came on PCoIP: without a protocol it may use it, any other system has to name it. */
    private static boolean isConcerned(WorkspaceProperties properties) {
        List<String> protocols = properties.protocols();
        String system = properties.operatingSystem();
        return protocols.contains("PCOIP") && OperatingSystems.isLinux(system)
                || protocols.isEmpty() && OperatingSystems.isAmazonLinux(system);
    }
}
