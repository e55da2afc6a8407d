package org.deskwright.logs.ui.hits;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.Strip;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.table.VirtualTable;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPartSite;

/** The places at which known failures show, and above them what is special about these. Display thread only. */
final class HitsPane {
    private static final Texts TEXTS = Texts.beside(HitsPane.class);
    private static final String BEGUN = "begun";

    private final VirtualTable<HitRow> table;
    private final Strip line;
    private final Strip notes;
    private final Strip behind;
    private final Strip narrowed;
    private final User user;
    private String gone = "";

    /** What is done for the user. */
    interface User {
        void look();

        void widen();

        void go(long line);

        void open(long line);
    }

    HitsPane(Composite parent, IWorkbenchPartSite site, User user) {
        this.user = user;
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        parent.setLayout(layout);
        line = new Strip(parent, Icon.PASSED, "log.hits.line");
        notes = new Strip(parent, Icon.INFO, "log.hits.notes");
        behind = new Strip(parent, Icon.INFO, "log.hits.behind").link(TEXTS.get("again"), "log.hits.again", user::look);
        narrowed = new Strip(parent, Icon.FILTER, "log.hits.narrowed").link(TEXTS.get("narrowed.all"), "log.hits.all",
                user::widen);
        IDialogSettings settings = Settings.of(HitsView.class, "log.hits");
        table = new VirtualTable<>(parent, new TableDescription<>("log.hits", TEXTS.get("table"), HitColumns.all(),
                HitRow::identity, List.of(new Sort("severity", false), new Sort("line", false))), settings);
        table.searchElsewhere();
        if (settings.get(BEGUN) == null) {
            settings.put(BEGUN, true);
            table.columns().group("signature");
        }
        table.control().setLayoutData(TextRoom.scrolled());
        table.onOpen(row -> user.open(row.line()));
        table.selectionProvider().addPostSelectionChangedListener(event -> table.lead().ifPresent(this::follow));
        table.publish(site);
    }

    /** What is listed anew while a log grows stays selected, and nobody wants to be taken back to it each time. */
    private void follow(HitRow row) {
        if (!row.identity().equals(gone)) {
            gone = row.identity();
            user.go(row.line());
        }
    }

    void show(Listed listed) {
        HitPlaces places = listed.looked().places();
        HitPlaces.Narrowed shown = listed.narrowed();
        table.setRows(shown.rows());
        line.say(places.count() == 0 ? TEXTS.get("nothing") : "");
        List<String> said = new ArrayList<>(listed.looked().problems());
        if (shown.rows().size() < shown.fitting()) {
            said.add(TEXTS.get("much", shown.rows().size(), shown.fitting()));
        }
        if (places.left() > 0) {
            said.add(TEXTS.get("left", places.left()));
        }
        notes.say(String.join(" ", said));
        behind.say("");
        narrowed.say(shown.fitting() < places.count() - places.left()
                ? TEXTS.get("narrowed", shown.fitting(), places.count())
                : "");
    }

    /** The log is not any more as it was gone over. */
    void behind() {
        behind.say(TEXTS.get("behind"));
    }

    /** What was shown is of another log. */
    void forget() {
        gone = "";
        table.setRows(List.of());
        List.of(line, notes, behind, narrowed).forEach(strip -> strip.say(""));
    }

    void setFocus() {
        table.control().setFocus();
    }
}
