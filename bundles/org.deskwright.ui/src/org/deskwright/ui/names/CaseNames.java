package org.deskwright.ui.names;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.deskwright.core.redaction.Redactor;
import org.deskwright.core.report.RedactedReport;
import org.deskwright.core.report.Report;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.eclipse.ui.PlatformUI;

/**
 * What takes secrets out of all that leaves and, where it is wanted, names. While a case is open a name in it has the
 * same pseudonym wherever it goes; another case begins anew, so that nobody is followed from one to the other.
 */
public final class CaseNames {
    private static int number = -1;
    private static Optional<Report> known = Optional.empty();
    private static Redactor names = Redactor.ofSecretsAndNames(Map.of());

    private CaseNames() {
    }

    /** As the user wants it now. For one output. */
    public static Redactor redactor() {
        return redactor(NamesSwitch.isOn());
    }

    /**
     * For one output.
     *
     * @param pseudonyms whether names are replaced
     */
    public static Redactor redactor(boolean pseudonyms) {
        return pseudonyms ? ofCase(Optional.empty()) : Redactor.ofSecrets();
    }

    /**
     * For one output of a report.
     *
     * @param pseudonyms whether names are replaced
     */
    public static Redactor redactor(Report report, boolean pseudonyms) {
        return pseudonyms ? ofCase(Optional.of(report)) : Redactor.ofSecrets();
    }

    private static synchronized Redactor ofCase(Optional<Report> shown) {
        OpenCase open = PlatformUI.getWorkbench().getService(DiagnosisSession.class).current();
        if (open.origin().number() != number) {
            number = open.origin().number();
            names = Redactor.ofSecretsAndNames(Map.of());
            known = Optional.empty();
            learn(Map.of(System.getProperty("user.name", ""), "user"));
        }
        shown.or(open::report).filter(report -> known.filter(r -> r == report).isEmpty()).ifPresent(report -> {
            known = Optional.of(report);
            learn(RedactedReport.names(report));
        });
        return names.knowing(Map.of());
    }

    /** In the order of the names, so that their pseudonyms do not tell what was copied before. */
    private static void learn(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(more);
        all.keySet().removeIf(String::isBlank);
        names = names.knowing(all);
        all.keySet().forEach(names::redact);
    }
}
