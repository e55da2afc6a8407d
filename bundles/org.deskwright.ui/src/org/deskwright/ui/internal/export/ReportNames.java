package org.deskwright.ui.internal.export;

import java.util.Map;
import java.util.TreeMap;

import org.deskwright.core.redaction.Redactor;
import org.deskwright.core.report.RedactedReport;
import org.deskwright.core.report.Report;

/** What takes secrets out of a report, and where the user wants it names as well. */
final class ReportNames {
    private ReportNames() {
    }

    /**
     * For one output. With pseudonyms a name has the same one in each output of the report, also in one of a part of
     * it.
     *
     * @param report all of it
     * @param pseudonyms whether names are replaced
     */
    static Redactor redactor(Report report, boolean pseudonyms) {
        if (!pseudonyms) {
            return Redactor.ofSecrets();
        }
        Map<String, String> names = new TreeMap<>(RedactedReport.names(report));
        names.putIfAbsent(System.getProperty("user.name", ""), "user");
        names.keySet().removeIf(String::isBlank);
        Redactor redactor = Redactor.ofSecretsAndNames(names);
        names.keySet().forEach(redactor::redact);
        return redactor;
    }
}
