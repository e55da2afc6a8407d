package org.deskwright.diagnosis.ui.suppress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.report.Suppression;
import org.deskwright.core.report.Suppression.Reach;
import org.deskwright.ui.dialog.ExpiryField;
import org.deskwright.ui.dialog.TitledDialog;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks how far, why and until when findings are set aside, and shows beforehand which ones that would be. */
final class SuppressDialog extends TitledDialog {
    private static final Texts TEXTS = Texts.beside(SuppressDialog.class);
    private static final int SHOWN_LINES = 5;
    private static final int CHARACTERS = 68;

    private final List<ReportedOutcome> chosen;
    private final List<ReportedOutcome> counting;
    private final Instant now;
    private final List<Button> reaches = new ArrayList<>();
    private Text reason;
    private ExpiryField expiry;
    private Text preview;
    private List<Suppression> result = List.of();

    /**
     * @param chosen the findings to begin with
     * @param counting all that count at present
     * @param now from when the time is reckoned
     */
    SuppressDialog(Shell parent, List<ReportedOutcome> chosen, List<ReportedOutcome> counting, Instant now) {
        super(parent, "suppress.dialog", TEXTS.get("title"));
        this.chosen = List.copyOf(chosen);
        this.counting = List.copyOf(counting);
        this.now = now;
    }

    /** What the user decided; nothing when the dialog was left otherwise. */
    List<Suppression> result() {
        return result;
    }

    @Override
    protected void fill(Composite area) {
        setTitle(TEXTS.get("heading"));
        setMessage(TEXTS.get("message"));
        area.setLayout(new GridLayout(3, false));
        createReach(area);
        createReason(area);
        createExpiry(area);
        createPreview(area);
    }

    private void createReach(Composite area) {
        Group group = new Group(area, SWT.NONE);
        group.setText(TEXTS.get("reach"));
        group.setLayout(new GridLayout());
        group.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false, 3, 1));
        for (Reach reach : Reach.values()) {
            Button button = new Button(group, SWT.RADIO);
            button.setText(TEXTS.get("reach." + reach.name(), chosen.size()));
            button.setData(PageWriter.ID, "suppress.reach." + reach.name());
            button.setSelection(reach == Reach.FINDING);
            button.addListener(SWT.Selection, e -> changed());
            reaches.add(button);
        }
    }

    private void createReason(Composite area) {
        label(area, "reason", SWT.BEGINNING);
        reason = new Text(area, SWT.MULTI | SWT.BORDER | SWT.WRAP | SWT.V_SCROLL);
        reason.setData(PageWriter.ID, "suppress.reason");
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, false, 2, 1);
        data.widthHint = TextRoom.wide(CHARACTERS);
        data.heightHint = 3 * reason.getLineHeight();
        reason.setLayoutData(data);
        // the Tab key leads on, and Enter with Ctrl closes
        reason.addListener(SWT.Traverse,
                e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        reason.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.CR && (e.stateMask & SWT.MOD1) != 0 && getButton(OK).isEnabled()) {
                e.doit = false;
                okPressed();
            }
        });
        reason.addListener(SWT.Modify, e -> changed());
    }

    private void createExpiry(Composite area) {
        label(area, "until", SWT.CENTER);
        expiry = new ExpiryField(area, "suppress", LocalDate.ofInstant(now, ZoneId.systemDefault()), this::changed);
    }

    private void createPreview(Composite area) {
        label(area, "preview", SWT.BEGINNING);
        preview = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        preview.setData(PageWriter.ID, "suppress.preview");
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        data.widthHint = TextRoom.wide(CHARACTERS);
        data.heightHint = (SHOWN_LINES + 2) * preview.getLineHeight();
        preview.setLayoutData(data);
    }

    private static void label(Composite area, String key, int alignment) {
        Label label = new Label(area, SWT.NONE);
        label.setText(TEXTS.get(key));
        label.setLayoutData(new GridData(SWT.LEFT, alignment, false, false));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, TEXTS.get("ok"), true).setData(PageWriter.ID, "suppress.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        changed();
        reason.setFocus();
    }

    private Reach reach() {
        return Stream.of(Reach.values()).filter(r -> reaches.get(r.ordinal()).getSelection()).findFirst()
                .orElse(Reach.FINDING);
    }

    private List<Suppression> suppressions(String why) {
        String user = System.getProperty("user.name", "");
        return chosen.stream().map(o -> Suppression.of(o, reach(), why, user, expiry.end())).distinct().toList();
    }

    /** Says what is lacking, and what would be hidden. */
    private void changed() {
        Optional<LocalDate> until = expiry.day();
        boolean past = expiry.problem().isPresent();
        boolean blank = reason.getText().isBlank();
        if (past) {
            setErrorMessage(expiry.problem().get());
        } else {
            setErrorMessage(null);
            setMessage(TEXTS.get(blank ? "message" : until.isEmpty() ? "message.never" : "message.until",
                    until.map(LocalDate::toString).orElse("")));
        }
        List<Suppression> some = suppressions("-");
        List<ReportedOutcome> hidden = counting.stream()
                .filter(o -> Suppression.covering(some, o.check(), o.variant(), o.subject(), now).isPresent()).toList();
        String lines = hidden.stream().limit(SHOWN_LINES).map(ReportedOutcome::summary)
                .collect(Collectors.joining(Text.DELIMITER));
        preview.setText(TEXTS.get("preview.count", hidden.size()) + Text.DELIMITER + lines
                + (hidden.size() > SHOWN_LINES
                        ? Text.DELIMITER + TEXTS.get("preview.more", hidden.size() - SHOWN_LINES)
                        : ""));
        if (getButton(OK) != null) {
            getButton(OK).setEnabled(!blank && !past);
        }
    }

    @Override
    protected void okPressed() {
        result = suppressions(reason.getText().strip());
        super.okPressed();
    }
}
