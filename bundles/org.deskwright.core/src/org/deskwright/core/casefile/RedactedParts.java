package org.deskwright.core.casefile;

import java.util.Map;
import java.util.TreeMap;

import org.deskwright.core.evidence.Answers;
import org.deskwright.core.redaction.Redactor;
import org.deskwright.core.report.Suppression;

/** What a person wrote into a case, without secrets: the case is going to be passed on. */
final class RedactedParts {
    private RedactedParts() {
    }

    static Case.Parts of(Case.Parts parts) {
        Redactor redactor = Redactor.ofSecrets();
        Map<String, String> answers = new TreeMap<>();
        parts.answers().asMap().forEach((key, answer) -> answers.put(key, redactor.redact(answer)));
        return new Case.Parts(parts.info().withTitle(redactor.redact(parts.info().title())), new Answers(answers),
                parts.suppressions().stream().map(s -> redacted(s, redactor)).toList(), parts.progress(),
                parts.marks().stream().map(m -> redacted(m, redactor)).toList(), redactor.redact(parts.notes()),
                parts.evidence(), parts.reports(), parts.opened());
    }

    /** The fingerprint stays that of the lines as they stand in the log. */
    private static LogMark redacted(LogMark mark, Redactor redactor) {
        return new LogMark(mark.file(), mark.line(), mark.lines(), mark.sha256(), redactor.redact(mark.text()),
                redactor.redact(mark.note()), mark.evidence(), mark.marked());
    }

    private static Suppression redacted(Suppression suppression, Redactor redactor) {
        return new Suppression(suppression.check(), suppression.variant(), suppression.subjectType(),
                suppression.subjectId(), suppression.scope(), redactor.redact(suppression.reason()),
                redactor.redact(suppression.by()), suppression.expires());
    }
}
