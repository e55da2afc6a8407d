package org.deskwright.live.ui.connections;

import java.util.List;

import org.deskwright.estate.account.Connection;
import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** In which Regions to look: those that run WorkSpaces. */
final class RegionsPage extends WizardPage {
    private static final Texts TEXTS = Texts.beside(RegionsPage.class);

    private final LiveSession session;
    private final ProfilePage profile;
    private RegionTable table;
    private List<Connection> shownFor = List.of();

    RegionsPage(LiveSession session, ProfilePage profile) {
        super("regions", TEXTS.get("regions.title"), null);
        this.session = session;
        this.profile = profile;
        setDescription(TEXTS.get("regions.text"));
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(new GridLayout());
        table = new RegionTable(body, 1, this::check);
        setControl(body);
        setPageComplete(false);
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible && !profile.connections().equals(shownFor)) {
            shownFor = profile.connections();
            table.show(shownFor.stream().map(Connection::regions).toList());
            check();
        }
        super.setVisible(visible);
        if (visible) {
            table.setFocus();
        }
    }

    private void check() {
        String none = TEXTS.get(shownFor.size() == 1 ? "regions.none" : "regions.none.some");
        String wrong = session.isInstalled() ? RegionTable.problem(connections(), none) : TEXTS.get("not-installed");
        // that nothing is ticked yet is no mistake
        setErrorMessage(wrong.isEmpty() || wrong.equals(none) ? null : wrong);
        setMessage(wrong.equals(none) && shownFor.size() > 1 ? none : null);
        setPageComplete(wrong.isEmpty());
    }

    /** What is asked for, of each profile. */
    List<Connection> connections() {
        return shownFor.stream().map(of -> table.changed(of, of.name())).toList();
    }
}
