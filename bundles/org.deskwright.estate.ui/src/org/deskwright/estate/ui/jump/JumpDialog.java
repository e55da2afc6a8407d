package org.deskwright.estate.ui.jump;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.estate.lookup.Answer;
import org.deskwright.estate.lookup.Hit;
import org.deskwright.estate.lookup.Lookup;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.OneLine;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks where to go, by anything that it may be called; while nothing is typed, it offers where one has been. */
final class JumpDialog extends Dialog {
    private static final Texts TEXTS = Texts.beside(JumpDialog.class);
    private static final String TYPED = "typed";

    private final Lookup lookup;
    private final IDialogSettings settings;
    private final JumpHistory history;
    private Text field;
    private HitTable table;
    private Label count;
    private Asking asking;
    private boolean goWhenFound;
    private Optional<Hit> chosen = Optional.empty();

    JumpDialog(Shell parent, Lookup lookup, IDialogSettings settings) {
        super(parent);
        this.lookup = lookup;
        this.settings = settings;
        this.history = new JumpHistory(settings);
    }

    /** Where to go; empty when the user thinks better of it. */
    Optional<Hit> ask() {
        return open() == OK ? chosen : Optional.empty();
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected IDialogSettings getDialogBoundsSettings() {
        IDialogSettings section = settings.getSection("bounds");
        return section == null ? settings.addNewSection("bounds") : section;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TEXTS.get("title"));
        shell.setData(PageWriter.ID, "jump");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
        Label prompt = new Label(area, SWT.WRAP);
        prompt.setText(TEXTS.get("prompt"));
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(116), SWT.DEFAULT)
                .applyTo(prompt);
        field = OneLine.limited(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL));
        field.setMessage(TEXTS.get("message"));
        field.setData(PageWriter.ID, "jump.field");
        field.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = TEXTS.get("field.name");
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        table = new HitTable(area, this::okPressed);
        GridDataFactory.fillDefaults().grab(true, true)
                .hint(convertWidthInCharsToPixels(120), convertHeightInCharsToPixels(18)).applyTo(table.control());
        count = new Label(area, SWT.NONE);
        count.setData(PageWriter.ID, "jump.count");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
        asking = new Asking(field.getDisplay(), lookup, this::show);
        field.addListener(SWT.Modify, e -> typed());
        field.addListener(SWT.KeyDown, this::key);
        field.addListener(SWT.Dispose, e -> asking.end());
        return area;
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        String before = settings.get(TYPED);
        field.setText(before == null ? "" : before);
        field.selectAll();
        typed();
        field.setFocus();
        return contents;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, TEXTS.get("go"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
            table.move(event.keyCode == SWT.ARROW_DOWN ? 1 : -1);
            event.doit = false;
        }
    }

    private void typed() {
        goWhenFound = false;
        if (field.getText().isBlank()) {
            asking.end();
            List<Hit> before = history.hits(lookup);
            table.show(before);
            count.setText(TEXTS.get(before.isEmpty() ? "count.hint" : "count.before"));
            enable(!before.isEmpty());
        } else {
            asking.ask(field.getText());
            if (table.selected().isEmpty()) {
                count.setText(TEXTS.get("count.looking"));
            }
        }
    }

    private void show(Answer answer) {
        if (table.control().isDisposed()) {
            return;
        }
        List<Hit> hits = new ArrayList<>(answer.hits());
        table.show(hits);
        count.setText(hits.isEmpty()
                ? TEXTS.get("count.none", field.getText().strip())
                : TEXTS.get(answer.total() > hits.size() ? "count.some" : "count.all", hits.size(), answer.total()));
        enable(!hits.isEmpty());
        if (goWhenFound) {
            okPressed();
        }
    }

    private void enable(boolean any) {
        if (getButton(OK) != null) {
            // while it is still looked for, Enter is remembered
            getButton(OK).setEnabled(any || asking.isBusy());
        }
    }

    @Override
    protected void okPressed() {
        if (asking.isBusy()) {
            goWhenFound = true;
            return;
        }
        chosen = table.selected();
        if (chosen.isPresent()) {
            settings.put(TYPED, field.getText());
            history.add(chosen.get());
            super.okPressed();
        }
    }
}
