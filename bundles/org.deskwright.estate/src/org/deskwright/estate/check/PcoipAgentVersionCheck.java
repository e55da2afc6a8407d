package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.Workspace;

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
        List<String> concerned = new ArrayList<>();
        boolean sure = reading.has(Kinds.WORKSPACES) && reading.incomplete(Kinds.WORKSPACES).isEmpty();
        for (Workspace workspace : reading.liveWorkspaces()) {
            sure &= !OperatingSystems.isUnknown(workspace.properties().operatingSystem());
            if (isConcerned(workspace)) {
                concerned.add(workspace.id());
            }
        }
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
        Optional<DottedVersion> version = version(answer);
        if (version.isPresent()) {
            Values named = values.and("version", version.get().toString());
            if (isCompatible(version.get())) {
                verdicts.passed("compatible", named, ref);
            } else {
                verdicts.finding(Subject.ESTATE, "incompatible", named, ref);
            }
        } else if (answer.contains("not installed")) {
            verdicts.finding(Subject.ESTATE, "not-installed", values, ref);
        } else {
            verdicts.missing("unreadable", values, Missing.answer(ANSWER));
        }
    }

    /** From the output of {@code rpm -q}, or a bare version. */
    private static Optional<DottedVersion> version(String answer) {
        Matcher matcher = RPM.matcher(answer);
        return DottedVersion.parse(matcher.find() ? matcher.group(1) : answer);
    }

    private static boolean isCompatible(DottedVersion version) {
        return version.isAtLeast(SINCE) || EXCEPTIONS.stream().anyMatch(version::isSameAs);
    }

    /** A Linux WorkSpace whose protocol is not told may use PCoIP, once the only one, and is counted in. */
    private static boolean isConcerned(Workspace workspace) {
        List<String> protocols = workspace.properties().protocols();
        return OperatingSystems.isLinux(workspace.properties().operatingSystem())
                && (protocols.isEmpty() || protocols.contains("PCOIP"));
    }
}
