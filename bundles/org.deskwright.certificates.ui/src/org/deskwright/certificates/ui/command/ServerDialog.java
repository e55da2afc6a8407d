package org.deskwright.certificates.ui.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.tls.StartTls;
import org.deskwright.certificates.tls.TlsPlace;
import org.deskwright.certificates.tls.TlsQuestion;
import org.deskwright.ui.dialog.TitledDialog;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** Asks which server is meant, and how it is reached. */
final class ServerDialog extends TitledDialog {
    private static final Texts TEXTS = Texts.beside(ServerDialog.class);
    private static final int HTTPS = 443;
    private static final int SECONDS = 10;
    private static final int MOST_SECONDS = 600;

    private Text place;
    private Combo first;
    private Text proxy;
    private Spinner limit;
    private Optional<TlsQuestion> question = Optional.empty();

    private ServerDialog(Shell parent) {
        super(parent, "certificates.server", TEXTS.get("server.title"));
    }

    static Optional<TlsQuestion> ask(Shell parent) {
        ServerDialog dialog = new ServerDialog(parent);
        return dialog.open() == Window.OK ? dialog.question : Optional.empty();
    }

    @Override
    protected void fill(Composite area) {
        setTitle(TEXTS.get("server.title"));
        setMessage(TEXTS.get("server.message"));
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        place = text(area, "place");
        label(area, "first");
        first = new Combo(area, SWT.READ_ONLY);
        first.setData(PageWriter.ID, "certificates.server.first");
        first.add(TEXTS.get("server.first.none"));
        for (StartTls one : StartTls.values()) {
            first.add(TEXTS.get("server.first." + one.text()));
        }
        first.select(0);
        first.addListener(SWT.Selection, event -> check());
        proxy = text(area, "proxy");
        label(area, "limit");
        limit = new Spinner(area, SWT.BORDER);
        limit.setData(PageWriter.ID, "certificates.server.limit");
        limit.setValues(SECONDS, 1, MOST_SECONDS, 0, 1, SECONDS);
        limit.addListener(SWT.Modify, event -> check());
    }

    private static void label(Composite area, String name) {
        new Label(area, SWT.NONE).setText(TEXTS.get("server." + name));
    }

    private Text text(Composite area, String name) {
        label(area, name);
        Text field = new Text(area, SWT.BORDER);
        field.setData(PageWriter.ID, "certificates.server." + name);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        field.addListener(SWT.Modify, event -> check());
        return field;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, TEXTS.get("server.ask"), true).setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    private void check() {
        if (limit == null) {
            return;
        }
        Optional<StartTls> begin = first.getSelectionIndex() == 0
                ? Optional.empty()
                : Optional.of(StartTls.values()[first.getSelectionIndex() - 1]);
        Optional<TlsPlace> server = TlsPlace.of(place.getText(), begin.map(StartTls::port).orElse(HTTPS));
        Optional<TlsPlace> through = TlsPlace.of(proxy.getText(), 0);
        boolean direct = proxy.getText().isBlank();
        setErrorMessage(server.isEmpty() && !place.getText().isBlank()
                ? TEXTS.get("server.wrong.place")
                : through.isEmpty() && !direct ? TEXTS.get("server.wrong.proxy") : null);
        question = server.filter(it -> direct || through.isPresent())
                .map(it -> new TlsQuestion(it, List.of(), begin, through, Duration.ofSeconds(limit.getSelection())));
        getButton(IDialogConstants.OK_ID).setEnabled(question.isPresent());
    }
}
