package org.deskwright.logs.ui.hits;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.deskwright.logs.session.Session;
import org.deskwright.logs.ui.active.ActiveLog;
import org.deskwright.logs.ui.editor.LogEditor;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.open.NoLogs;
import org.deskwright.logs.ui.reading.SharedTime;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.page.Strip;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.table.VirtualTable;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What known failures left behind in the log that was read last. */
public final class HitsView extends ViewPart implements SharedTime.Watcher {
    public static final String ID = "org.deskwright.logs.hits";

    private static final Texts TEXTS = Texts.beside(HitsView.class);
    private static final Duration LIMIT = Duration.ofMinutes(30);
    /** Bytes of a log that are gone over in a moment, unasked. */
    private static final long UNASKED = 256L << 20;
    private static final String BEGUN = "begun";

    private Composite pages;
    private Composite empty;
    private Composite offer;
    private LoadPane<List<HitRow>> pane;
    private VirtualTable<HitRow> table;
    private Strip line;
    private Strip narrowed;
    private Optional<LogEditor> editor = Optional.empty();
    private Optional<LogDocument> asked = Optional.empty();
    private List<HitRow> all = List.of();
    /** From when to when is looked at; nothing for all there is. */
    private List<Long> span = List.of();

    @Override
    public void createPartControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = NoLogs.in(pages, getSite(), "log.hits", TEXTS);
        offer = new EmptyState(pages, "log.hits.offer", TEXTS.get("offer.title"), TEXTS.get("offer.hint"))
                .door(TEXTS.get("offer.look"), Icon.FIND.image(), "log.hits.look", this::look).control();
        pane = new LoadPane<>(pages, "log.hits.pane", this::show);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        pane.content().setLayout(layout);
        line = new Strip(pane.content(), Icon.PASSED, "log.hits.line");
        narrowed = new Strip(pane.content(), Icon.FILTER, "log.hits.narrowed");
        IDialogSettings settings = Settings.of(HitsView.class, "log.hits");
        table = new VirtualTable<>(pane.content(), new TableDescription<>("log.hits", TEXTS.get("table"),
                HitColumns.all(), HitRow::identity, List.of(new Sort("severity", false), new Sort("line", false))),
                settings);
        if (settings.get(BEGUN) == null) {
            settings.put(BEGUN, true);
            table.columns().group("signature");
        }
        table.control().setLayoutData(TextRoom.scrolled());
        table.onOpen(row -> editor.ifPresent(e -> {
            e.go(row.line());
            getSite().getPage().activate(e);
        }));
        table.selectionProvider().addPostSelectionChangedListener(
                event -> table.lead().ifPresent(row -> editor.ifPresent(e -> e.go(row.line()))));
        table.publish(getSite());
        narrowed.link(TEXTS.get("narrowed.all"), "log.hits.all", this::widen);
        getSite().getService(SharedTime.class).follow(pages, this);
        Painted.throughout(pane.content());
        Painted.follow(pages);
        ActiveLog.follow(getSite().getPage(), pages, this::turn);
    }

    private void turn(Optional<LogEditor> next) {
        editor = next;
        if (next.isEmpty()) {
            asked = Optional.empty();
            turnTo(empty);
        } else if (asked.filter(log -> log == next.get().log()).isEmpty()) {
            asked = Optional.empty();
            all = List.of();
            span = List.of();
            pane.forget();
            turnTo(offer);
            soon(next.get());
        }
    }

    /** What is small is gone over unasked, once it is known how small. */
    private void soon(LogEditor of) {
        of.whenOpen(() -> {
            if (editor.filter(e -> e == of).isPresent() && of.log().state().size() <= UNASKED && !pages.isDisposed()) {
                look();
            }
        });
    }

    private void look() {
        editor.map(LogEditor::log).ifPresent(log -> {
            asked = Optional.of(log);
            turnTo(pane.control());
            pane.load(TEXTS.get("job", editor.get().getTitle()), LIMIT,
                    monitor -> HitScan.of(log, monitor::isCanceled));
        });
    }

    private void show(List<HitRow> rows) {
        all = rows;
        line.say(rows.isEmpty() ? TEXTS.get("nothing") : "");
        list();
    }

    /** What tells no time is in every span: nobody knows that it is not. */
    private void list() {
        List<HitRow> rows = span
                .isEmpty()
                        ? all
                        : all.stream()
                                .filter(row -> row.time().isEmpty()
                                        || row.time().get() >= span.getFirst() && row.time().get() < span.getLast())
                                .toList();
        table.setRows(rows);
        narrowed.say(rows.size() < all.size() ? TEXTS.get("narrowed", rows.size(), all.size()) : "");
    }

    private void widen() {
        span = List.of();
        list();
    }

    @Override
    public void span(long from, long to) {
        span = from < to ? List.of(from, to) : List.of();
        list();
    }

    @Override
    public void session(Optional<Session> session) {
        // failures are those of a log, whoever had a session then
    }

    private void turnTo(Composite next) {
        Leaf.turn(pages, next, this::setFocus);
    }

    @Override
    public void setFocus() {
        if (((StackLayout) pages.getLayout()).topControl == pane.control()) {
            table.control().setFocus();
        } else {
            ((StackLayout) pages.getLayout()).topControl.setFocus();
        }
    }
}
