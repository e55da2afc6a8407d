package org.deskwright.logs.ui.hits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.deskwright.logs.ui.sessions.SessionText;
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
    private Optional<Listed> listed = Optional.empty();
    /** The line at which the keyboard is in the log, unless the user is on his way through the table. */
    private OptionalLong here = OptionalLong.empty();
    /** Whether a place is selected that nobody has chosen. */
    private boolean following;

    /** What is done for the user. */
    interface User {
        void look();

        void widen();

        void go(long line);

        void open(long line);

        /** He goes through the places by himself. */
        void wandered();
    }

    HitsPane(Composite parent, IWorkbenchPartSite site, User user) {
        this.user = user;
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        parent.setLayout(layout);
        line = new Strip(parent, Icon.PASSED, "log.hits.line").wrapped();
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
        table.selectionProvider().addSelectionChangedListener(event -> wander());
        table.selectionProvider().addPostSelectionChangedListener(event -> table.lead().ifPresent(this::follow));
        table.onArranged(() -> here.ifPresent(this::reveal));
        table.publish(site);
    }

    private void wander() {
        if (!following) {
            here = OptionalLong.empty();
            user.wandered();
        }
    }

    /** What is listed anew while a log grows stays selected, and nobody wants to be taken back to it each time. */
    private void follow(HitRow row) {
        if (!following && !row.identity().equals(gone)) {
            gone = row.identity();
            user.go(row.line());
        }
    }

    /**
     * The keyboard is at that line of the log: the place there is selected, or the last one before it; not in a group
     * that the user has closed.
     */
    void reveal(long line) {
        here = OptionalLong.of(line);
        Optional<HitRow> at = listed.flatMap(l -> l.at(line)).filter(row -> table.hasLine(row.identity()));
        if (at.isPresent() && table.lead().filter(row -> row.line() == at.get().line()).isEmpty()) {
            following = true;
            try {
                gone = at.get().identity();
                table.select(List.of(gone));
            } finally {
                following = false;
            }
        }
    }

    void show(Listed next) {
        listed = Optional.of(next);
        HitPlaces places = next.looked().places();
        HitPlaces.Narrowed shown = next.narrowed();
        table.setRows(shown.rows());
        line.say(places.count() == 0 ? TEXTS.get("nothing", name(next.looked().log().title())) : "");
        List<String> said = new ArrayList<>(next.looked().problems());
        if (shown.rows().size() < shown.fitting()) {
            said.add(TEXTS.get("much", shown.rows().size(), shown.fitting()));
        }
        if (places.left() > 0) {
            said.add(TEXTS.get("left", places.left()));
        }
        notes.say(String.join(" ", said));
        behind.say("");
        narrowed.say(shown.fitting() < places.count() - places.left()
                ? narrowed(next.limit(), shown.fitting(), places.count())
                : "");
    }

    /** Without its folders. */
    private static String name(String title) {
        return title.substring(title.replace('\\', '/').lastIndexOf('/') + 1);
    }

    private static String narrowed(TimeLimit limit, long shown, long all) {
        String by = limit.session().isEmpty() ? "time" : limit.span().isEmpty() ? "session" : "both";
        return TEXTS.get("narrowed." + by, shown, all, limit.session().map(SessionText::name).orElse(""));
    }

    /** The log is not any more as it was gone over. */
    void behind() {
        behind.say(TEXTS.get("behind"));
    }

    /** What was shown is of another log. */
    void forget() {
        gone = "";
        listed = Optional.empty();
        here = OptionalLong.empty();
        table.setRows(List.of());
        List.of(line, notes, behind, narrowed).forEach(strip -> strip.say(""));
    }

    void setFocus() {
        table.control().setFocus();
    }
}
