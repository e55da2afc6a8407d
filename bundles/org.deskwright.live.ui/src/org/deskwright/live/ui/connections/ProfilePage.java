package org.deskwright.live.ui.connections;

import java.net.URI;
import java.util.Optional;

import org.deskwright.live.ui.session.Connection;
import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Whose credentials are used, and where AWS is asked. */
final class ProfilePage extends WizardPage {
    private static final Texts TEXTS = Texts.beside(ProfilePage.class);

    private final LiveSession session;
    private Text profile;
    private Text endpoint;

    ProfilePage(LiveSession session) {
        super("profile", TEXTS.get("profile.title"), null);
        this.session = session;
        setDescription(TEXTS.get("profile.text"));
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(new GridLayout(2, false));
        profile = field(body, "profile");
        endpoint = field(body, "endpoint");
        endpoint.setMessage(TEXTS.get("endpoint.hint"));
        setControl(body);
        setPageComplete(false);
    }

    private Text field(Composite body, String id) {
        Label label = new Label(body, SWT.NONE);
        label.setText(TEXTS.get(id + ".label"));
        Text field = new Text(body, SWT.SINGLE | SWT.BORDER);
        field.setData(PageWriter.ID, "live.connect." + id);
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        field.addListener(SWT.Modify, e -> check());
        return field;
    }

    private void check() {
        String wrong = "";
        if (!endpoint.getText().isBlank() && endpoint().isEmpty()) {
            wrong = TEXTS.get("endpoint.wrong");
        }
        setErrorMessage(wrong.isEmpty() ? null : wrong);
        setPageComplete(wrong.isEmpty() && !profile().isEmpty());
    }

    String profile() {
        return profile.getText().strip();
    }

    Optional<URI> endpoint() {
        try {
            URI address = URI.create(endpoint.getText().strip());
            boolean usable = address.getHost() != null && String.valueOf(address.getScheme()).matches("https?");
            return usable ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where the profile leads to, as far as that is known from before. */
    String account() {
        return before().map(Connection::account).orElse("");
    }

    /** The connection that would be replaced. */
    Optional<Connection> before() {
        return session.current().connections().stream()
                .filter(c -> c.profile().equals(profile()) && c.endpoint().equals(endpoint())).findFirst();
    }
}
