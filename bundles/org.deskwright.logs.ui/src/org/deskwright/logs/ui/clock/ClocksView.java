package org.deskwright.logs.ui.clock;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.logs.format.Stamp;
import org.deskwright.logs.ui.active.ActiveLog;
import org.deskwright.logs.ui.active.LogEar;
import org.deskwright.logs.ui.editor.LogEditor;
import org.deskwright.logs.ui.editor.Times;
import org.deskwright.logs.ui.model.Line;
import org.deskwright.logs.ui.open.NoLogs;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.OnDisplay;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.page.Page;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.page.Strip;
import org.deskwright.ui.page.Within;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** What is known of the clock by which the log was written that was read last, to be told and shifted. */
public final class ClocksView extends ViewPart {
    public static final String ID = "org.deskwright.logs.clocks";

    private static final Texts TEXTS = Texts.beside(ClocksView.class);
    private static final int AGAIN_MILLIS = 100;

    private LogClocks clocks;
    private LogEar ear;
    private Composite pages;
    private Composite empty;
    private Composite content;
    private Page page;
    private ShiftScale scale;
    private Label now;
    private Optional<LogEditor> editor = Optional.empty();
    private Optional<ClockFields> fields = Optional.empty();
    /** Titles of formats that have a field, by their identifiers. */
    private Map<String, String> formats = Map.of();
    private Strip problems;
    private final Runnable again = this::tell;

    @Override
    public void createPartControl(Composite parent) {
        clocks = getSite().getService(LogClocks.class);
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = NoLogs.in(pages, getSite(), "log.clocks", TEXTS);
        content = new Composite(pages, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        content.setLayout(layout);
        problems = new Strip(content, Icon.WARNING, "log.clocks.problems");
        scale = new ShiftScale(content, shift -> fields.ifPresent(f -> f.shift(shift)));
        now = new Label(content, SWT.WRAP);
        now.setData(PageWriter.ID, "log.clocks.now");
        GridData wide = new GridData(SWT.FILL, SWT.END, true, false);
        wide.horizontalIndent = ShiftScale.AIR;
        now.setLayoutData(wide);
        Composite form = new Composite(content, SWT.NONE);
        form.setLayout(new FillLayout());
        form.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        page = new Page(form, "log.clocks.page");
        Painted.throughout(content);
        Painted.on(now, ThemeColor.MUTED, ThemeColor.PAGE);
        Painted.follow(pages);
        Runnable end = clocks.onChange(this::later);
        pages.addDisposeListener(e -> end.run());
        ear = new LogEar(pages);
        ActiveLog.follow(getSite().getPage(), pages, this::turn);
    }

    private void turn(Optional<LogEditor> next) {
        editor = next;
        fields = Optional.empty();
        problems.say(String.join(" ", clocks.problems()));
        ear.turn(next, e -> List.of(e.pane().onMove(this::tell), e.onUpdate(() -> updated(e))));
        next.ifPresent(this::write);
        Leaf.turn(pages, next.isPresent() ? content : empty, this::setFocus);
        tell();
    }

    private void write(LogEditor e) {
        String log = e.log().title();
        fields.ifPresent(ClockFields::end);
        scale.begin(clocks.clock(log).skew());
        formats = formats(e);
        page.rewrite(writer -> {
            writer.title(Icon.LOG.image(), log);
            fields = Optional.of(new ClockFields(writer, clocks, log, formats, scale));
            writer.buttons(false).add(TEXTS.get("forget"), Icon.REVERT.image(), "log.clocks.forget", () -> {
                clocks.forget(log);
                write(e);
            });
            writer.aside(TEXTS.get("hint"));
        });
    }

    private Map<String, String> formats(LogEditor e) {
        return ZonelessFormats.of(e.log(), clocks.clock(e.log().title()).zones().keySet());
    }

    /** More of its lines are known, and in other formats perhaps; who types in a field is left in peace. */
    private void updated(LogEditor e) {
        if (!Within.hasFocus(content) && !formats(e).equals(formats)) {
            write(e);
        }
        tell();
    }

    private void later() {
        OnDisplay.soon(pages, this::changed);
    }

    /** Another clock may be known of the log by where it lay before. */
    private void changed() {
        if (!pages.isDisposed()) {
            problems.say(String.join(" ", clocks.problems()));
            editor.filter(e -> fields.filter(f -> f.isShown(clocks.clock(e.log().title()))).isEmpty())
                    .ifPresent(this::write);
        }
        tell();
    }

    /** What the line at hand tells, and which moment that is. */
    private void tell() {
        if (pages.isDisposed()) {
            return;
        }
        Optional<Line> there = editor.flatMap(e -> e.pane().lead());
        if (editor.isPresent() && there.isEmpty()) {
            pages.getDisplay().timerExec(AGAIN_MILLIS, again); // it is being read
        }
        String text = there.map(line -> words(editor.get(), line)).orElse("");
        if (!text.equals(now.getText())) {
            now.setText(text);
            content.layout();
        }
    }

    private String words(LogEditor e, Line line) {
        Optional<Stamp> stamp = Moments.stamp(e.log(), line);
        if (stamp.isEmpty()) {
            return TEXTS.get("now.none", line.number() + 1);
        }
        Optional<Instant> moment = Moments.of(e.log(), line, e.openClock().now());
        String told = stamp.get().isUptime() ? Times.uptime(line.time()) : Times.text(line.time());
        if (moment.isPresent()) {
            return TEXTS.get("now.moment", line.number() + 1, told, Times.moment(moment.get()));
        }
        Optional<String> doubt = Moments.doubt(e.log(), line, e.openClock());
        if (doubt.isPresent()) {
            return TEXTS.get("now.doubt", line.number() + 1, told, doubt.get());
        }
        return TEXTS.get(stamp.get().isUptime() ? "now.start" : "now.zone", line.number() + 1, told);
    }

    @Override
    public void setFocus() {
        if (editor.isPresent()) {
            page.setFocus();
        } else {
            empty.setFocus();
        }
    }
}
