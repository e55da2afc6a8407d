package org.deskwright.diagnosis.ui.suppress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.Suppression;
import org.deskwright.ui.dialog.ExpiryField;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.table.VirtualTable;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Lists the set-aside entries that have expired, to be renewed or removed. What is done is done at once. */
public final class ExpiredDialog extends TitleAreaDialog {
    private static final Texts TEXTS = Texts.beside(ExpiredDialog.class);
    private static final int CHARACTERS = 125;
    private static final int LINES = 12;
    private static final int RENEW = IDialogConstants.CLIENT_ID;
    private static final int REMOVE = IDialogConstants.CLIENT_ID + 1;

    private final DiagnosisSession session;
    private VirtualTable<Suppression> table;
    private ExpiryField expiry;
    private Button renew;
    private Button remove;
    private List<Suppression> shown = List.of();

    private ExpiredDialog(Shell parent, DiagnosisSession session) {
        super(parent);
        this.session = session;
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.SHEET);
    }

    /** Says so while none has expired. */
    public static void open(Shell parent, DiagnosisSession session) {
        if (SettingAside.expired(session.current()).isEmpty()) {
            MessageDialog.openInformation(parent, TEXTS.get("expired.title"), TEXTS.get("expired.none"));
        } else {
            new ExpiredDialog(parent, session).open();
        }
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TEXTS.get("expired.title"));
        shell.setData(PageWriter.ID, "expired.dialog");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(TEXTS.get("expired.heading"));
        setMessage(TEXTS.get("expired.message"));
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        area.setLayout(new GridLayout(3, false));
        area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table = new VirtualTable<>(area,
                new TableDescription<>("diagnosis.expired", TEXTS.get("expired.table"), columns(), s -> s, List.of()),
                Settings.of(ExpiredDialog.class, "expired.table"));
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1);
        data.widthHint = TextRoom.wide(CHARACTERS);
        data.heightHint = TextRoom.high(LINES);
        table.control().setLayoutData(data);
        new Label(area, SWT.NONE).setText(TEXTS.get("expired.for"));
        expiry = new ExpiryField(area, "expired", LocalDate.ofInstant(SettingAside.now(session.current()), zone()),
                this::changed);
        return area;
    }

    private static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    private List<Column<Suppression>> columns() {
        return List.of(Column.text("check", TEXTS.get("expired.check"), 250, this::check),
                Column.text("subject", TEXTS.get("expired.subject"), 130, ExpiredDialog::subject),
                Column.<Suppression>text("scope", TEXTS.get("expired.scope"), 150, s -> s.scope().toString()).hidden(),
                Column.text("reason", TEXTS.get("expired.reason"), 230, Suppression::reason),
                Column.<Suppression>text("by", TEXTS.get("expired.by"), 100, Suppression::by).hidden(),
                Column.instant("over", TEXTS.get("expired.over"), 165, session.current().zone(), Suppression::expires),
                Column.<Suppression, Long>number("again", TEXTS.get("expired.again"), 140, s -> Optional.of(again(s))));
    }

    private String check(Suppression entry) {
        return session.check(entry.check()).map(d -> d.title()).orElse(entry.check());
    }

    private static String subject(Suppression entry) {
        return entry.subjectType().isEmpty() ? TEXTS.get("expired.all-subjects") : entry.subjectId();
    }

    /** How many findings count that the entry would hide if it were renewed. */
    private long again(Suppression entry) {
        OpenCase state = session.current();
        Instant asOf = state.evidence().map(Evidence::asOf).orElse(Instant.EPOCH);
        Suppression renewed = entry.until(Optional.empty());
        return state.outcomes().stream().filter(ReportedOutcome::counts)
                .filter(o -> renewed.covers(o.check(), o.variant(), o.subject(), asOf)).count();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        renew = button(parent, RENEW, "renew");
        remove = button(parent, REMOVE, "remove");
        createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, true);
        table.selectionProvider().addSelectionChangedListener(e -> changed());
        table.onArranged(this::arranged);
        SessionWatch.on(table.control(), session, this::show);
        changed();
    }

    private Button button(Composite parent, int id, String what) {
        Button button = createButton(parent, id, TEXTS.get("expired." + what), false);
        button.setData(PageWriter.ID, "expired." + what);
        return button;
    }

    private void show(OpenCase state) {
        List<Suppression> now = SettingAside.expired(state);
        if (now.isEmpty()) {
            close();
        } else if (!now.equals(shown)) {
            shown = now;
            table.setRows(now);
        }
    }

    /** All are selected until the user selects: with one or two, that is what is wanted. */
    private void arranged() {
        if (table.selection().isEmpty()) {
            table.selectAll();
        }
        changed();
    }

    private void changed() {
        boolean any = !table.selection().isEmpty();
        if (renew != null) {
            setErrorMessage(expiry.problem().orElse(null));
            renew.setEnabled(any && expiry.problem().isEmpty());
            remove.setEnabled(any);
        }
    }

    @Override
    protected void buttonPressed(int id) {
        Optional<Instant> end = expiry.end();
        switch (id) {
            case RENEW -> change(entry -> Stream.of(entry.until(end)));
            case REMOVE -> change(entry -> Stream.empty());
            default -> close();
        }
    }

    /** @param change gives what is to stand in place of a selected entry */
    private void change(Function<Suppression, Stream<Suppression>> change) {
        Set<Suppression> chosen = Set.copyOf(table.selection());
        session.edit(document -> document.withSuppressions(document.suppressions().stream()
                .flatMap(entry -> chosen.contains(entry) ? change.apply(entry) : Stream.of(entry)).toList()));
    }
}
