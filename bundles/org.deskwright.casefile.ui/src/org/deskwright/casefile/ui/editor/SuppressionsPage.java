package org.deskwright.casefile.ui.editor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.casefile.ui.editor.Rows.Column;
import org.deskwright.core.casefile.Case;
import org.deskwright.core.report.Suppression;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The findings that are set aside, with the reason of each and until when. */
final class SuppressionsPage implements EditorPage {
    private static final Texts TEXTS = Texts.beside(SuppressionsPage.class);

    private final DiagnosisSession session;
    private final Rows<Suppression> rows;
    private List<Suppression> shown;

    SuppressionsPage(Composite parent, DiagnosisSession session) {
        this.session = session;
        rows = new Rows<>(parent, "case.suppressions",
                List.of(new Column<>(TEXTS.get("aside.check"), 280, this::check),
                        new Column<>(TEXTS.get("aside.subject"), 190, SuppressionsPage::subject),
                        new Column<>(TEXTS.get("aside.scope"), 190, s -> s.scope().toString()),
                        new Column<>(TEXTS.get("aside.reason"), 260, Suppression::reason),
                        new Column<>(TEXTS.get("aside.by"), 120, Suppression::by),
                        new Column<>(TEXTS.get("aside.expires"), 150, this::expires)));
        rows.button("case.suppressions.reason", TEXTS.get("aside.edit-reason"), Icon.NOTES, this::editReason);
        rows.button("case.suppressions.expiry", TEXTS.get("aside.edit-expiry"), Icon.HISTORY, this::editExpiry);
        rows.button("case.suppressions.remove", TEXTS.get("aside.remove"), Icon.REMOVE, this::remove);
        rows.onOpen(this::editReason);
        rows.onDelete(this::remove);
    }

    @Override
    public Control control() {
        return rows.control();
    }

    @Override
    public void show(OpenCase state) {
        List<Suppression> now = state.document().map(Case::suppressions).orElse(List.of());
        if (!now.equals(shown)) {
            shown = now;
            rows.fill(now, s -> Icon.SUPPRESSED, TEXTS.get(now.isEmpty() ? "aside.none" : "aside.hint"));
        }
    }

    private String check(Suppression suppression) {
        return session.check(suppression.check()).map(d -> d.title()).orElse(suppression.check());
    }

    private static String subject(Suppression suppression) {
        return suppression.subjectType().isEmpty()
                ? TEXTS.get("aside.all")
                : suppression.subjectType() + " " + suppression.subjectId();
    }

    private ZoneId zone() {
        return session.current().evidence().map(e -> e.zone()).orElse(ZoneOffset.UTC);
    }

    private String expires(Suppression suppression) {
        return suppression.expires().map(this::day).orElse(TEXTS.get("aside.never"));
    }

    /** Marked when the finding counts again by the moment that the case speaks of. */
    private String day(Instant expires) {
        String day = expires.atZone(zone()).toLocalDate().toString();
        boolean over = session.current().evidence().filter(e -> !e.asOf().isBefore(expires)).isPresent();
        return over ? TEXTS.get("aside.over", day) : day;
    }

    private void editReason() {
        rows.first()
                .ifPresent(s -> ask(TEXTS.get("aside.edit-reason.title"), s.reason(),
                        text -> text.isBlank() ? TEXTS.get("aside.edit-reason.wrong") : null)
                        .ifPresent(reason -> replace(s, with(s, reason.strip(), s.expires()))));
    }

    private void editExpiry() {
        rows.first()
                .ifPresent(s -> ask(TEXTS.get("aside.edit-expiry.title"),
                        s.expires().map(e -> e.atZone(zone()).toLocalDate().toString()).orElse(""),
                        text -> text.isBlank() || day(text).isPresent() ? null : TEXTS.get("aside.edit-expiry.wrong"))
                        .ifPresent(text -> replace(s,
                                with(s, s.reason(), day(text).map(d -> d.atStartOfDay(zone()).toInstant())))));
    }

    private static Suppression with(Suppression s, String reason, Optional<Instant> expires) {
        return new Suppression(s.check(), s.variant(), s.subjectType(), s.subjectId(), s.scope(), reason, s.by(),
                expires);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<String> ask(String question, String begin, IInputValidator validator) {
        InputDialog dialog = new InputDialog(rows.control().getShell(), TEXTS.get("aside.title"), question, begin,
                validator);
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue()) : Optional.empty();
    }

    private void replace(Suppression before, Suppression after) {
        session.edit(
                c -> c.withSuppressions(c.suppressions().stream().map(s -> s.equals(before) ? after : s).toList()));
    }

    private void remove() {
        List<Suppression> gone = rows.selected();
        session.edit(c -> {
            List<Suppression> left = new ArrayList<>(c.suppressions());
            left.removeAll(gone);
            return c.withSuppressions(left);
        });
    }

    @Override
    public void setFocus() {
        rows.setFocus();
    }
}
