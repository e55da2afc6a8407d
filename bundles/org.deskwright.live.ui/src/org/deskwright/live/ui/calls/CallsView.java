package org.deskwright.live.ui.calls;

import java.util.List;

import org.deskwright.live.ui.part.Doors;
import org.deskwright.live.ui.part.Repeat;
import org.deskwright.live.ui.session.CallLog;
import org.deskwright.live.ui.session.CallLog.Entry;
import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.ui.command.RunnableHandler;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.RowsPage;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/** Every request that was made to AWS. Its selection is of {@link Entry}s. */
public final class CallsView extends ViewPart {
    public static final String ID = "org.deskwright.live.calls";

    private static final Texts TEXTS = Texts.beside(CallsView.class);
    private static final int PAUSE_MILLIS = 700;

    private RowsPage<Entry> page;
    private CallLog log;
    private RunnableHandler clear;
    private long shown = -1;

    @Override
    public void createPartControl(Composite parent) {
        log = getSite().getService(LiveSession.class).calls();
        parent.setLayout(new FillLayout());
        TableDescription<Entry> description = new TableDescription<>("live.calls", TEXTS.get("table"),
                CallColumns.all(), Entry::number, List.of(new Sort("time", true)));
        page = new RowsPage<>(parent, getSite(), description, this::nothing).done();
        page.table().publish(getSite());
        page.table().onArranged(this::tell);
        clear = new RunnableHandler(() -> {
            log.clear();
            shown = -1;
            show();
        });
        clear.enable(false);
        getSite().getService(IHandlerService.class).activateHandler("org.deskwright.live.ui.clearCalls", clear);
        Repeat.every(PAUSE_MILLIS, this, page.control(), this::show);
    }

    private EmptyState nothing(Composite parent) {
        EmptyState state = new EmptyState(parent, "live.calls.empty", TEXTS.get("empty.title"),
                TEXTS.get("empty.hint"));
        return Doors.refresh(Doors.connect(state, getSite(), "live.calls"), getSite(), "live.calls");
    }

    private void show() {
        long count = log.count();
        if (count != shown) {
            shown = count;
            List<Entry> entries = log.entries();
            clear.enable(!entries.isEmpty());
            page.show(entries, line());
        }
    }

    private void tell() {
        page.line(line());
    }

    private String line() {
        List<Entry> rows = page.table().shownRows();
        long bad = rows.stream().filter(e -> !e.call().result().equals("OK")).count();
        return TEXTS.get(log.count() > CallLog.MOST ? "line.more" : "line", rows.size(), bad, log.count());
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }
}
