package org.deskwright.live.ui.connections;

import java.util.List;
import java.util.stream.Stream;

import org.deskwright.estate.account.Connection;
import org.deskwright.estate.region.Region;
import org.deskwright.estate.region.Regions;
import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.SystemTable;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** In which Regions to look: those that run WorkSpaces. */
final class RegionsPage extends WizardPage {
    private static final Texts TEXTS = Texts.beside(RegionsPage.class);
    private static final int LINES = 15;
    /** Of columns, in characters. */
    private static final int[] WIDTHS = {24, 40};

    private final List<Region> regions = Regions.bundled().all();
    private final LiveSession session;
    private final ProfilePage profile;
    private Table table;
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
        table = new Table(body, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL | SWT.FULL_SELECTION);
        table.setData(PageWriter.ID, "live.connect.regions");
        AccessibleName.give(table, TEXTS.get("regions.table"));
        table.setHeaderVisible(true);
        for (int i = 0; i < WIDTHS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(TEXTS.get("regions.column." + i));
            column.setWidth(TextRoom.wide(WIDTHS[i]));
        }
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = TextRoom.high(LINES);
        table.setLayoutData(data);
        for (Region region : regions) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[]{region.code(), region.name()});
            item.setData(region);
        }
        SystemTable.inDialog(table, "live.connect.regions", TEXTS.get("regions.table")).filled();
        table.addListener(SWT.Selection, e -> check());
        new Label(body, SWT.WRAP).setText(TEXTS.get("regions.as-of", Regions.bundled().asOf().toString()));
        setControl(body);
        setPageComplete(false);
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible && !profile.connection(List.of()).equals(shownFor)) {
            shownFor = profile.connection(List.of());
            List<String> before = profile.before().map(c -> c.regions())
                    .orElseGet(() -> profile.profile().map(p -> List.of(p.region())).orElse(List.of()));
            for (TableItem item : table.getItems()) {
                item.setChecked(before.contains(region(item).code()));
            }
            check();
        }
        super.setVisible(visible);
        if (visible) {
            table.setFocus();
        }
    }

    private void check() {
        boolean installed = session.isInstalled();
        setErrorMessage(installed ? null : TEXTS.get("not-installed"));
        setPageComplete(installed && !chosen().isEmpty());
    }

    List<String> chosen() {
        List<Region> checked = Stream.of(table.getItems()).filter(TableItem::getChecked).map(RegionsPage::region)
                .toList();
        return regions.stream().filter(checked::contains).map(Region::code).toList();
    }

    private static Region region(TableItem item) {
        return (Region) item.getData();
    }
}
