package org.deskwright.logs.ui.record;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.deskwright.logs.archive.FoundLog;
import org.deskwright.logs.format.Field;
import org.deskwright.logs.ui.active.ActiveLog;
import org.deskwright.logs.ui.active.LogEar;
import org.deskwright.logs.ui.canvas.LevelLook;
import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.logs.ui.clock.Moments;
import org.deskwright.logs.ui.editor.LogEditor;
import org.deskwright.logs.ui.editor.Times;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.model.LogRecord;
import org.deskwright.logs.ui.model.LogState;
import org.deskwright.logs.ui.model.RecordFinder;
import org.deskwright.logs.ui.open.NoLogs;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.load.OnDisplay;
import org.deskwright.ui.page.FactList;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.page.Page;
import org.deskwright.ui.page.PageText;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The record at which the keyboard is in the log that was read last. */
public final class RecordView extends ViewPart {
    public static final String ID = "org.deskwright.logs.record";

    private static final Texts TEXTS = Texts.beside(RecordView.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    /** Who goes through a log by the arrow keys does not want each line read. */
    private static final int PAUSE_MILLIS = 120;
    private static final int BYTES = 512;
    private static final String TAB = " ".repeat(8);

    private Composite pages;
    private Composite empty;
    private LoadPane<Optional<LogRecord>> pane;
    private Page page;
    private LogClocks clocks;
    private LogEar ear;
    private Optional<LogEditor> editor = Optional.empty();
    private long shown = -1;
    private Optional<LogRecord> record = Optional.empty();
    /** The log as it was when the record was read. */
    private LogState then;
    private int renewed;
    private final Runnable later = this::read;

    @Override
    public void createPartControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = NoLogs.in(pages, getSite(), "log.record", TEXTS);
        pane = new LoadPane<>(pages, "log.record", this::show);
        pane.content().setLayout(new FillLayout());
        page = new Page(pane.content(), "log.record.page");
        Painted.follow(pages);
        clocks = getSite().getService(LogClocks.class);
        Runnable end = clocks.onChange(() -> OnDisplay.soon(pages, this::again));
        pages.addDisposeListener(e -> end.run());
        ear = new LogEar(pages);
        ActiveLog.follow(getSite().getPage(), pages, this::turn);
    }

    private void turn(Optional<LogEditor> next) {
        editor = next;
        shown = -1;
        pane.forget();
        show(Optional.empty()); // what another log said is not of this one
        ear.turn(next, e -> List.of(e.pane().onMove(this::soon), e.onUpdate(this::soon)));
        turnTo(next.isPresent() ? pane.control() : empty);
        soon();
    }

    /** The clock of the log is known better now. */
    private void again() {
        shown = -1;
        soon();
    }

    private void soon() {
        if (!pages.isDisposed()) {
            pages.getDisplay().timerExec(PAUSE_MILLIS, later);
        }
    }

    private void read() {
        if (pages.isDisposed() || editor.isEmpty() || !getSite().getPage().isPartVisible(this)) {
            return;
        }
        LogDocument log = editor.get().log();
        long line = editor.get().pane().selection().lead().line();
        LogState state = log.state();
        if (line < state.lines() && (line != shown || renewed != log.renewed() || hasGrown(state))) {
            shown = line;
            then = state;
            renewed = log.renewed();
            pane.load(TEXTS.get("job"), LIMIT, monitor -> RecordFinder.of(log, line));
        }
    }

    /** Behind the last record that was known there may be lines now that continue it. */
    private boolean hasGrown(LogState state) {
        return state.known() != then.known()
                && record.filter(r -> r.first().number() + r.lines() >= then.lines()).isPresent();
    }

    private void show(Optional<LogRecord> next) {
        record = next;
        page.rewrite(writer -> next.ifPresent(r -> write(writer, r)));
    }

    private void write(PageWriter writer, LogRecord record) {
        FactList facts = writer.facts();
        facts.add(TEXTS.get("line"), TEXTS.get("line.value", record.first().number() + 1, record.lines()));
        facts.add(TEXTS.get("level"), LevelLook.word(record.first().level()));
        facts.add(TEXTS.get("time"), editor.map(e -> Moments.told(e.log(), record.first())).orElse(""));
        editor.flatMap(e -> moment(e, record)).ifPresent(moment -> facts.add(TEXTS.get("moment"), moment));
        for (Field field : Field.values()) {
            facts.add(TEXTS.get("field." + field.name().toLowerCase(Locale.ROOT)),
                    record.fields().getOrDefault(field, ""));
        }
        facts.add(TEXTS.get("format"), record.format().map(f -> f.title()).orElse(TEXTS.get("format.none")));
        facts.add(TEXTS.get("place"), TEXTS.get("place.value", record.first().from()));
        writer.heading(TEXTS.get("text"));
        code(writer, record.text());
        if (record.cut()) {
            writer.aside(TEXTS.get("cut"));
        }
        JsonTail.of(record.text()).ifPresent(json -> {
            writer.heading(TEXTS.get("json"));
            code(writer, json);
        });
        writer.heading(TEXTS.get("bytes"));
        if (editor.filter(e -> e.log().log().logs().stream().anyMatch(FoundLog::unpacked)).isPresent()) {
            writer.aside(TEXTS.get("bytes.copy"));
        }
        code(writer, HexText.of(record.bytes(), record.first().from(), BYTES));
        if (record.bytes().length > BYTES) {
            writer.aside(TEXTS.get("bytes.cut", BYTES, record.size()));
        }
    }

    private static Optional<String> moment(LogEditor editor, LogRecord record) {
        return Moments.corrected(editor.log(), record.first(), editor.openClock().now())
                .map(moment -> TEXTS.get("moment.value", Times.moment(moment)))
                .or(() -> Moments.doubt(editor.log(), record.first(), editor.openClock())
                        .map(why -> TEXTS.get("moment.doubt", why)));
    }

    private static void code(PageWriter writer, String text) {
        PageText code = writer.paragraph(text.replace("\t", TAB));
        code.setFont(JFaceResources.getTextFont());
    }

    private void turnTo(Composite next) {
        Leaf.turn(pages, next, this::setFocus);
    }

    @Override
    public void setFocus() {
        if (editor.isPresent()) {
            page.setFocus();
        } else {
            empty.setFocus();
        }
        soon();
    }
}
