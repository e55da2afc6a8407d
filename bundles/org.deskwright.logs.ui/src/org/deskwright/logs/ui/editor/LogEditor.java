package org.deskwright.logs.ui.editor;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

import org.deskwright.logs.format.SourceClock;
import org.deskwright.logs.format.Stamp;
import org.deskwright.logs.ui.aid.FilterMenu;
import org.deskwright.logs.ui.aid.Highlights;
import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.canvas.LogRuler;
import org.deskwright.logs.ui.canvas.Spot;
import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.logs.ui.clock.Moments;
import org.deskwright.logs.ui.clock.OpenClock;
import org.deskwright.logs.ui.clock.ShownClock;
import org.deskwright.logs.ui.find.FilterBar;
import org.deskwright.logs.ui.find.FindBar;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.mark.EditorMarks;
import org.deskwright.logs.ui.mark.MarkCommands;
import org.deskwright.logs.ui.model.Line;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.ui.command.StatusLine;
import org.deskwright.ui.load.Courtesy;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.part.EditorPart;

/** A log, as large as it may be, to be read. */
public final class LogEditor extends EditorPart {
    public static final String ID = "org.deskwright.logs.editor";

    private static final Texts TEXTS = Texts.beside(LogEditor.class);
    private static final int LATER_MILLIS = 250;

    private OpenLog open;
    private EditorNews news;
    private EditorPages pages;
    private LogPane pane;
    private Copying copying;
    private LogRuler ruler;
    private Ruling ruling;
    private HitTicks ticks;
    private FilterBar filterBar;
    private FindBar findBar;
    private Finding finding;
    private EditorMarks marks;
    private Folding folding;
    private Notices notices;
    private StatusRow status;
    private ViewButtons buttons;
    private GoTo goTo;
    private Once update;
    private LogClocks clocks;
    private OpenClock clock;
    private Optional<Stamp> stamp = Optional.empty();
    private LineSelection selection;
    private OptionalLong wantedLine = OptionalLong.empty();
    private long lines;
    private long rows;
    private int renewed;
    /** Whether it is still said that lines were exported. */
    private boolean exported;

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        LogInput log = (LogInput) input;
        TabNames.opened(this, site.getPage());
        open = new OpenLog(site.getService(LogLibrary.class), site.getService(LogClocks.class), log,
                Courtesy.of(site.getShell().getDisplay()), this::later);
        news = new EditorNews(open);
    }

    @Override
    public void createPartControl(Composite parent) {
        pages = new EditorPages(parent, this::setFocus);
        update = new Once(pages.control(), this::update);
        Composite content = pages.content();
        clocks = getSite().getService(LogClocks.class);
        filterBar = new FilterBar(content, this::known, query -> {
            finding.filter(query);
            update();
        });
        notices = new Notices(content, new NoticeWays(this, open));
        lines(content);
        finding = new Finding(pane, open.log(), getPartName(), this::later, () -> say(TEXTS.get("found.hidden")));
        findBar = new FindBar(content, finding);
        clock = new OpenClock(open.log(), clocks, this::later);
        status = new StatusRow(content, line -> Moments.told(open.log(), line),
                line -> Moments.corrected(open.log(), line, clock.now()),
                line -> Moments.doubt(open.log(), line, clock), open::size);
        Once filtered = new Once(content, filterBar::readAgain);
        Runnable end = clocks.onChange(() -> {
            later();
            filtered.ask();
        });
        content.addDisposeListener(e -> end.run());
        filterBar.leadsTo(pane.canvas());
        new FilterMenu(filterBar);
        Highlights.on(pane);
        goTo = new GoTo(pane, open.log(), clock::now, this::say);
        buttons = new ViewButtons(filterBar.control(), pane, goTo);
        folding = new Folding(pane, open.log(), this::say);
        pane.onMove(this::moved);
        pane.onScroll(buttons::scrolled);
        selection = new LineSelection(pane);
        getSite().setSelectionProvider(selection);
        new EditorCommands(getSite(), pane, open.log(), findBar, filterBar, finding, buttons, folding, copying,
                new LineExport(pane, open.log(), this::exported), goTo).register();
        DiagnosisSession session = getSite().getService(DiagnosisSession.class);
        marks = new EditorMarks(pane, ruler, open.log(), session);
        new MarkCommands(getSite(), pane, open.log(), marks, session, this::say).register();
        menu();
        Painted.throughout(content);
        pages.showContent();
        open.open();
    }

    private void lines(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 0;
        row.setLayout(layout);
        row.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        pane = new LogPane(row, open.log(), () -> copying.copy());
        copying = new Copying(pane, open.log(), this::copied);
        pane.canvas().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        ruler = new LogRuler(row, pane::go);
        GridData narrow = new GridData(SWT.FILL, SWT.FILL, false, true);
        narrow.widthHint = LogRuler.WIDTH;
        ruler.canvas().setLayoutData(narrow);
        ruling = new Ruling(open.log(), ruler);
        ticks = new HitTicks(open.log(), ruler);
    }

    private void menu() {
        MenuManager menu = new MenuManager();
        pane.canvas().setMenu(menu.createContextMenu(pane.canvas()));
        getSite().registerContextMenu(ID, menu, selection);
    }

    private void later() {
        Once asked = update;
        if (asked != null) {
            asked.ask();
        }
    }

    /** There is something new of the log. */
    private void update() {
        LogDocument log = open.log();
        if (!open.trouble().isEmpty()) {
            pages.complain(getPartName(), open.trouble(), this::again, () -> new NoticeWays(this, open).findAgain());
            return;
        }
        news.opened();
        clock.look();
        long before = lines;
        lines = log.state().lines();
        if (lines < before && pane.selection().last().line() >= lines) {
            pane.restart();
        }
        boolean following = buttons.isFollowing();
        pane.refresh(following && lines != before);
        if (renewed != log.renewed()) {
            renewed = log.renewed();
            folding.forget();
            finding.again();
        }
        finding.goOn();
        marks.again();
        if (lines != before) {
            ruling.again();
        }
        // a filter finds what was written a moment after it is there
        if (rows != pane.rows().count()) {
            rows = pane.rows().count();
            if (following) {
                pane.toEnd();
            }
        }
        buttons.goOn(following);
        if (wantedLine.isPresent() && wantedLine.getAsLong() < lines) {
            pane.go(wantedLine.getAsLong());
            wantedLine = OptionalLong.empty();
        }
        finding.show(filterBar, findBar);
        ticks.show(finding.hits());
        if (notices.show(log.state())) {
            pages.control().getDisplay().timerExec(LATER_MILLIS, this::later);
        }
        status.show(pane, finding.isFiltered());
        news.updated();
    }

    private void copied(String what) {
        status.say(what);
        status.show(pane, finding.isFiltered());
    }

    private void exported(String what) {
        copied(what);
        exported = true;
    }

    private void moved() {
        buttons.moved();
        if (exported) {
            exported = false;
            StatusLine.clear(this);
        }
        status.say("");
        status.show(pane, finding.isFiltered());
        finding.show(filterBar, findBar);
        selection.changed();
    }

    /** Tries once more to open it, where that failed. */
    void again() {
        if (pages.forgive()) {
            open.open();
        }
    }

    /** Goes to a line as soon as it is known. */
    public void go(long line) {
        wantedLine = OptionalLong.of(line);
        later();
    }

    /** Selects a place that is known. */
    public void select(Line line) {
        pane.goTo(new Spot(line.number(), 0), new Spot(line.number(), line.text().length()));
    }

    /** Runs the action as soon as it is known how large the log is, perhaps at once. */
    public void whenOpen(Runnable action) {
        news.whenOpen(action);
    }

    /** Runs the action once as soon as all of the log is indexed, or is not any further. */
    public void whenIndexed(Runnable action) {
        news.whenIndexed(action);
    }

    /** Opens the file to which the log was moved at the line at which the keyboard is, and closes this. */
    public void readOn(Path file) {
        new NoticeWays(this, open).readOn(file);
    }

    /** Says a sentence beneath the lines until the keyboard is somewhere else. */
    void say(String sentence) {
        copied(sentence);
    }

    /**
     * Runs the action each time that there is something new of the log.
     *
     * @return ends that
     */
    public Runnable onUpdate(Runnable action) {
        return news.onUpdate(action);
    }

    /** Goes to the first record that is not earlier, in microseconds since 1970 as the log tells it. */
    public void goToTime(long micros) {
        goTo.time(micros);
    }

    /**
     * Goes to the first record that is not earlier.
     *
     * @param byStamp what a time is as records tell it, by the number of their stamp
     * @param place byte of the log before which it is not
     */
    public void goToTime(long[] byStamp, long place) {
        goTo.time(byStamp, place);
    }

    private SourceClock known() {
        return clocks.clock(open.log().title());
    }

    /** The clock of the log, as far as it is known. */
    public ShownClock clock() {
        stamp = pane.lead().flatMap(line -> Moments.stamp(open.log(), line)).or(() -> stamp);
        return new ShownClock(clock.now(), stamp);
    }

    /** The same, with what its lines tell of how it was set back. */
    public OpenClock openClock() {
        return clock;
    }

    /** Whether there is something to see of it still. */
    public boolean isAlive() {
        return pages != null && !pages.control().isDisposed();
    }

    public LogPane pane() {
        return pane;
    }

    public LogRuler ruler() {
        return ruler;
    }

    public FilterBar filterBar() {
        return filterBar;
    }

    /** What of this log is marked in the case. */
    public EditorMarks marks() {
        return marks;
    }

    public FindBar findBar() {
        return findBar;
    }

    public LogDocument log() {
        return open.log();
    }

    @Override
    public void setFocus() {
        if (!pages.focusProblem()) {
            pane.canvas().setFocus();
        }
    }

    /** @param name of the tab */
    void call(String name) {
        if (!name.equals(getPartName())) {
            setPartName(name);
        }
    }

    @Override
    public void dispose() {
        TabNames.closed(this, getSite().getPage());
        if (finding != null) {
            finding.end();
        }
        if (marks != null) {
            marks.end();
        }
        if (ruling != null) {
            ruling.end();
            ticks.end();
        }
        if (clock != null) {
            clock.close();
        }
        open.close();
        super.dispose();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // nothing can be changed
    }

    @Override
    public void doSaveAs() {
        // nothing can be changed
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
