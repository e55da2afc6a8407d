package org.deskwright.live.ui.connections;

import java.util.List;
import java.util.stream.Stream;

import org.deskwright.estate.account.Connection;
import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;

/** Connects accounts: whose credentials, and which Regions; then reads them. */
public final class ConnectWizard extends Wizard {
    private static final Texts TEXTS = Texts.beside(ConnectWizard.class);

    private final LiveSession session;
    private final ProfilePage profile;
    private final RegionsPage regions;
    private final TestPage test;

    private ConnectWizard(LiveSession session) {
        this.session = session;
        profile = new ProfilePage(session);
        regions = new RegionsPage(session, profile);
        test = new TestPage(session, regions);
        setWindowTitle(TEXTS.get("wizard.title"));
    }

    /** Asks, and begins to read. Display thread only. */
    public static void open(Shell shell, LiveSession session) {
        WizardDialog dialog = new WizardDialog(shell, new ConnectWizard(session));
        dialog.setHelpAvailable(false);
        dialog.open();
    }

    @Override
    public void addPages() {
        addPage(profile);
        addPage(regions);
        if (session.accounts().isPresent()) {
            addPage(test);
        }
    }

    @Override
    public boolean performFinish() {
        List<Connection> connections = Stream
                .concat(regions.connections().stream().map(test::known), test.members().stream()).toList();
        connections.forEach(session::connect);
        session.refresh(connections);
        return true;
    }
}
