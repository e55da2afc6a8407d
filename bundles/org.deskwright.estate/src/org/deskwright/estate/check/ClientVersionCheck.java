package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;

/** Whether a client is one that AWS has given up, or lags behind the newest release that is known. */
final class ClientVersionCheck extends EstateCheck {
    private static final String PLATFORM = "client.platform";
    private static final String VERSION = "client.version";
    private static final String LAST_CHROME_OS = "2.4.13";

    ClientVersionCheck() {
        super("estate.client-version");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        Optional<String> platform = evidence.answers().find(PLATFORM);
        Optional<DottedVersion> version = evidence.answers().find(VERSION).flatMap(DottedVersion::parse);
        Subject subject = new Subject("client", platform.orElse(""), "", Scope.UNKNOWN);
        Values values = Values.of("platform", platform.orElse(""), "version",
                version.map(DottedVersion::toString).orElse(""));
        if (platform.filter("chromeos"::equals).isPresent()) {
            verdicts.finding(subject, "chromeos-ended", values.and("last", LAST_CHROME_OS),
                    EvidenceRef.answer(PLATFORM));
            return;
        }
        Optional<DottedVersion> newest = platform.flatMap(p -> newest(p, parameters));
        if (platform.isPresent() && newest.isEmpty()) {
            verdicts.notApplicable("newest-unknown", values);
        } else if (platform.isEmpty() || version.isEmpty()) {
            List<Missing> missing = new ArrayList<>();
            if (platform.isEmpty()) {
                missing.add(Missing.answer(PLATFORM));
            }
            if (version.isEmpty()) {
                missing.add(Missing.answer(VERSION));
            }
            verdicts.missing(subject, "client-unknown", values, missing);
        } else {
            Values compared = values.and("newest", newest.get().toString());
            EvidenceRef ref = EvidenceRef.answer(VERSION);
            if (version.get().isAtLeast(newest.get())) {
                verdicts.passed(subject, "current", compared, ref);
            } else {
                verdicts.finding(subject, "behind-" + platform.get(), compared, ref);
            }
        }
    }

    private static Optional<DottedVersion> newest(String platform, Parameters parameters) {
        return switch (platform) {
            case "windows", "macos", "linux" -> DottedVersion.parse(parameters.text("newest-" + platform));
            default -> Optional.empty();
        };
    }
}
