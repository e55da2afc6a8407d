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
    private Connection shownFor;

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
        if (visible && !profile.connection(List.of()).equals(shownFor)) {
            shownFor = profile.connection(List.of());
            table.show(List.of(profile.before().map(c -> c.regions())
                    .orElseGet(() -> profile.profile().map(p -> List.of(p.region())).orElse(List.of()))));
            check();
        }
        super.setVisible(visible);
        if (visible) {
            table.setFocus();
        }
    }

    private void check() {
        boolean installed = session.isInstalled();
        String wrong = installed ? RegionTable.problem(chosen()) : TEXTS.get("not-installed");
        setErrorMessage(wrong.isEmpty() ? null : wrong);
        setPageComplete(wrong.isEmpty() && !chosen().isEmpty());
    }

    List<String> chosen() {
        return table.chosen();
    }
}
