package org.deskwright.ui.internal.status;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.ui.command.CommandRunner;
import org.deskwright.ui.command.Commands;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.CaseState;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;
import org.deskwright.ui.time.Now;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

/**
 * At the lower edge of the window: which case is open, what was found, how old the data is, what goes on beside it,
 * that names leave as pseudonyms, and that AWS is only read.
 */
public final class CaseStatus extends WorkbenchWindowControlContribution {
    private static final Texts TEXTS = Texts.beside(CaseStatus.class);
    private static final List<Verdict> COUNTED = List.of(Verdict.PROBLEM, Verdict.WARNING, Verdict.INFO,
            Verdict.CANNOT_TELL);
    private static final int MINUTE = 60_000;
    private static final int DRESSED = 500;
    private static final int LONGEST_TITLE = 40;
    private static final int SHORT_TITLE = 16;

    /** What is left out where the window is too narrow for all of it; the tips tell it still. */
    private enum Room {
        ALL, NO_MARK, NO_AGE, SHORT_TITLE, NO_TITLE
    }

    private final Map<Verdict, ToolItem> counts = new EnumMap<>(Verdict.class);
    private ToolBar bar;
    private ToolItem title;
    private ToolItem age;
    private ToolItem readOnly;
    private NoticeItem notice;
    private NamesItem names;
    private Room room = Room.ALL;
    private int fitted;
    private boolean fitting;
    private OpenCase shown = OpenCase.NOTHING;

    @Override
    protected Control createControl(Composite parent) {
        bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT);
        bar.setData(PageWriter.ID, "status");
        // shows the case, or asks for one
        Runnable openCase = () -> CommandRunner.first(getWorkbenchWindow(), Commands.EDIT_CASE, Commands.OPEN_FILES);
        title = item(Icon.CASE, openCase);
        for (Verdict verdict : COUNTED) {
            counts.put(verdict,
                    item(verdict.icon(), () -> CommandRunner.first(getWorkbenchWindow(), Commands.SHOW_FINDINGS)));
        }
        age = item(Icon.AGE, openCase);
        readOnly = item(Icon.READ_ONLY, () -> {});
        notice = new NoticeItem(bar, getWorkbenchWindow(), this::fit);
        names = new NamesItem(bar, this::fit);
        ThemeColor.onChange(bar, () -> {
            show(shown);
            // the parts beside it are dressed later, and ask for more room until then
            bar.getDisplay().timerExec(DRESSED, this::fit);
        });
        SessionWatch.on(bar, getWorkbenchWindow().getService(DiagnosisSession.class), this::show);
        notice.watch();
        names.watch();
        growOlder();
        Listener resized = e -> fit();
        getWorkbenchWindow().getShell().addListener(SWT.Resize, resized);
        bar.addDisposeListener(e -> getWorkbenchWindow().getShell().removeListener(SWT.Resize, resized));
        return bar;
    }

    private ToolItem item(Icon icon, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setImage(icon.image());
        item.addListener(SWT.Selection, e -> action.run());
        return item;
    }

    private void growOlder() {
        if (!bar.isDisposed()) {
            fit();
            bar.getDisplay().timerExec(MINUTE, this::growOlder);
        }
    }

    private void show(OpenCase state) {
        shown = state;
        Map<Verdict, Integer> found = new EnumMap<>(Verdict.class);
        state.outcomes().forEach(o -> found.merge(Verdict.of(o), 1, Integer::sum));
        counts.forEach((verdict, item) -> {
            int count = found.getOrDefault(verdict, 0);
            say(item, state.isOpen() ? NumberFormat.getIntegerInstance().format(count) : "\u2013",
                    TEXTS.get("count", verdict.word(), count));
            item.setForeground(count > 0 ? verdict.color().color() : ThemeColor.MUTED.color());
        });
        fit();
    }

    private void fit() {
        if (bar.isDisposed() || fitting) {
            return;
        }
        fitting = true;
        try {
            int available = TrimRow.roomFor(bar);
            for (Room each : Room.values()) {
                room = each;
                showTitle();
                showAge();
                notice.show(room.compareTo(Room.SHORT_TITLE) < 0);
                names.show(room.compareTo(Room.SHORT_TITLE) < 0);
                say(readOnly, room == Room.ALL ? TEXTS.get("read-only") : "", TEXTS.get("read-only.tip"));
                if (bar.computeSize(SWT.DEFAULT, SWT.DEFAULT).x <= available) {
                    break;
                }
            }
            takeWidth();
        } finally {
            fitting = false;
        }
    }

    /** The tool bar around ours asked for our width when it was made, and does not ask again. */
    private void takeWidth() {
        int width = bar.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        if (width == fitted) {
            return;
        }
        fitted = width;
        for (Composite at = bar; at.getParent() != null; at = at.getParent()) {
            if (at.getParent() instanceof ToolBar around) {
                fit(around, at);
                around.pack();
            }
        }
        bar.requestLayout();
        for (Composite at = bar.getParent(); at.getParent() != null; at = at.getParent()) {
            at.layout(true, true);
        }
    }

    private static void fit(ToolBar around, Control control) {
        int width = control.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        for (ToolItem item : around.getItems()) {
            if (item.getControl() == control && item.getWidth() != width) {
                item.setWidth(width);
            }
        }
    }

    private void showTitle() {
        if (!shown.isOpen()) {
            say(title, TEXTS.get("none"), TEXTS.get("none.tip"));
            return;
        }
        int longest = room == Room.SHORT_TITLE ? SHORT_TITLE : LONGEST_TITLE;
        String name = shown.title().length() <= longest
                ? shown.title()
                : shown.title().substring(0, longest - 1) + "\u2026";
        String doing = switch (shown.state()) {
            case LOADING -> TEXTS.get("reading", shown.progress().percent());
            case CHECKING -> TEXTS.get("checking", shown.progress().percent());
            case CANCELLED -> TEXTS.get("cancelled");
            case FAILED -> TEXTS.get("failed");
            case NONE, DONE -> "";
        };
        String changed = shown.isChanged() ? "*" : "";
        say(title,
                room == Room.NO_TITLE ? changed + doing : changed + name + (doing.isEmpty() ? "" : " \u2013 " + doing),
                TEXTS.get(shown.isChanged() ? "title.changed" : "title.tip", shown.title()));
    }

    private void showAge() {
        Optional<Evidence> evidence = shown.state() == CaseState.NONE ? Optional.empty() : shown.evidence();
        if (evidence.isEmpty()) {
            say(age, "\u2013", TEXTS.get("age.none"));
            age.setImage(Icon.AGE.image());
            age.setForeground(ThemeColor.MUTED.color());
            return;
        }
        Instant data = evidence.get().asOf();
        DataAge old = DataAge.between(data, Now.instant());
        String at = Moments.minute(evidence.get().zone(), data);
        String freshness = switch (old.freshness()) {
            case FRESH -> "age.fresh.tip";
            case AGING -> "age.aging.tip";
            case STALE -> "age.stale.tip";
        };
        boolean told = room.compareTo(Room.NO_AGE) < 0;
        say(age, told ? TEXTS.get("age", old.text()) : "",
                TEXTS.get(freshness, at, evidence.get().zone().getId(), old.text()));
        if (shown.origin().sample()) {
            // made up, and never meant to be acted on
            old = new DataAge(old.text(), DataAge.Freshness.FRESH);
        }
        age.setImage((old.freshness() == DataAge.Freshness.STALE ? Icon.WARNING : Icon.AGE).image());
        age.setForeground(
                (old.freshness() == DataAge.Freshness.FRESH ? ThemeColor.PAGE_TEXT : ThemeColor.WARNING).color());
    }

    static void say(ToolItem item, String text, String tip) {
        String shownText = text.replace("&", "&&");
        if (!shownText.equals(item.getText())) {
            item.setText(shownText);
        }
        item.setToolTipText(tip);
    }
}
