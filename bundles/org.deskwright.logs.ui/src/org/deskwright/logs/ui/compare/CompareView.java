package org.deskwright.logs.ui.compare;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.check.UserClocks;
import org.deskwright.logs.signature.SignatureComparison.Row;
import org.deskwright.logs.signature.UserSignatures;
import org.deskwright.logs.ui.clock.LogClocks;
import org.deskwright.logs.ui.editor.LogEditor;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.open.NoLogs;
import org.deskwright.logs.ui.open.Openings;
import org.deskwright.logs.ui.reading.SharedTime;
import org.deskwright.ui.command.NamedAction;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.load.OnDisplay;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.page.Strip;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.table.VirtualTable;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** Which known failures stand more or less often in one log than in another, or at one time than at another. */
public final class CompareView extends ViewPart {
    public static final String ID = "org.deskwright.logs.compare";

    private static final Texts TEXTS = Texts.beside(CompareView.class);
    private static final Duration LIMIT = Duration.ofMinutes(60);
    private static final int COLUMNS = 5;
    private static final int FEW = 3;
    /** Pixels from which on times have room beside the log. */
    private static final int WIDE = 640;

    /** What was compared, and what came of it. */
    private record Compared(Stretch left, Stretch right, List<Row<Long>> rows, List<String> problems) {}

    private LogLibrary library;
    private LogClocks clocks;
    private Composite pages;
    private Composite empty;
    private Composite body;
    private SideChoice left;
    private SideChoice right;
    private Strip notes;
    private LoadPane<Compared> pane;
    private VirtualTable<Row<Long>> table;
    private Optional<Compared> compared = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        library = getSite().getService(LogLibrary.class);
        clocks = getSite().getService(LogClocks.class);
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = NoLogs.in(pages, getSite(), "log.compare", TEXTS);
        body = new Composite(pages, SWT.NONE);
        body.setLayout(plain());
        form();
        notes = new Strip(body, Icon.INFO, "log.compare.notes");
        notes.say(TEXTS.get("begin"));
        pane = new LoadPane<>(body, "log.compare.pane", this::show);
        pane.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        pane.content().setLayout(plain());
        table = new VirtualTable<>(pane.content(),
                new TableDescription<>("log.compare", TEXTS.get("table"), CompareColumns.all(),
                        row -> row.signature().id(),
                        List.of(new Sort("severity", false), new Sort("difference", true))),
                Settings.of(CompareView.class, "log.compare"));
        table.control().setLayoutData(TextRoom.scrolled());
        table.onOpen(this::open);
        table.publish(getSite());
        take("left", Icon.PREVIOUS, () -> left);
        take("right", Icon.NEXT, () -> right);
        Painted.throughout(body);
        Painted.follow(pages);
        Runnable end = library.onChange(() -> OnDisplay.soon(pages, this::offer));
        pages.addListener(SWT.Dispose, e -> end.run());
        offer();
    }

    /** Times that other views look at need not be typed. */
    private void take(String side, Icon icon, Supplier<SideChoice> choice) {
        new NamedAction(TEXTS, "take-" + side, icon, () -> {
            if (getSite().getPage().getActiveEditor() instanceof LogEditor editor) {
                Rotation log = editor.log().log();
                choice.get().choose(log, getSite().getService(SharedTime.class).span(log));
            }
        }).in(getViewSite().getActionBars().getToolBarManager());
    }

    private static GridLayout plain() {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        return layout;
    }

    private void form() {
        Composite form = new Composite(body, SWT.NONE);
        form.setLayout(new GridLayout(COLUMNS, false));
        form.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        left = new SideChoice(form, "left", this::begin, this::changed);
        Label filler = new Label(form, SWT.NONE);
        filler.setLayoutData(new GridData());
        right = new SideChoice(form, "right", this::begin, this::changed);
        Button compare = new Button(form, SWT.PUSH);
        compare.setText(TEXTS.get("compare"));
        compare.setImage(Icon.COMPARE.image());
        compare.setData(PageWriter.ID, "log.compare.begin");
        compare.addListener(SWT.Selection, e -> begin());
        form.addListener(SWT.Resize, e -> arrange(form, filler));
    }

    private void arrange(Composite form, Label filler) {
        boolean wide = form.getSize().x > WIDE;
        GridLayout layout = (GridLayout) form.getLayout();
        if (layout.numColumns != (wide ? COLUMNS : FEW)) {
            layout.numColumns = wide ? COLUMNS : FEW;
            ((GridData) filler.getLayoutData()).exclude = !wide;
            filler.setVisible(wide);
            left.beside(wide, 2);
            right.beside(wide, 1); // the button stands there, too
            // not now, in the midst of laying out what is around it
            form.requestLayout();
        }
    }

    private void offer() {
        List<Rotation> logs = library.opened().stream().flatMap(opened -> opened.logs().stream()).distinct().toList();
        left.offer(logs, 0);
        right.offer(logs, 1);
        turnTo(logs.isEmpty() ? empty : body);
    }

    /** What was compared before is not of what is chosen now. */
    private void changed() {
        if (pane != null && (compared.isPresent() || pane.isLoading())) {
            compared = Optional.empty();
            pane.forget();
            table.setRows(List.of());
            notes.say(TEXTS.get("begin"));
        }
    }

    private void begin() {
        Optional<Stretch> one = left.chosen();
        Optional<Stretch> other = right.chosen();
        if (one.isEmpty() || other.isEmpty()) {
            notes.say(TEXTS.get("wrong"));
            return;
        }
        if (left.isTurned() || right.isTurned()) {
            notes.say(TEXTS.get("turned"));
            return;
        }
        if (one.equals(other)) {
            notes.say(TEXTS.get("same"));
            return;
        }
        notes.say("");
        pane.load(TEXTS.get("job", one.get().log().title(), other.get().log().title()), LIMIT,
                monitor -> compare(one.get(), other.get(), monitor));
    }

    private Compared compare(Stretch one, Stretch other, IProgressMonitor monitor) throws IOException {
        UserSignatures signatures = library.signatures();
        UserClocks known = clocks.kept();
        CompareScan scan = new CompareScan(signatures.catalogue(), library.formats().formats(), known,
                monitor::isCanceled);
        List<String> problems = new ArrayList<>(signatures.problems());
        problems.addAll(known.problems());
        return new Compared(one, other, scan.of(one, other), problems);
    }

    private void show(Compared next) {
        if (!left.chosen().equals(Optional.of(next.left())) || !right.chosen().equals(Optional.of(next.right()))) {
            return; // something else was chosen meanwhile
        }
        compared = Optional.of(next);
        table.setRows(next.rows());
        List<String> said = new ArrayList<>(next.problems());
        if (next.rows().isEmpty()) {
            said.add(TEXTS.get("nothing"));
        }
        notes.say(String.join(" ", said));
        body.layout(true, true);
        if (getSite().getPage().getActivePart() == this) {
            table.control().setFocus();
        }
    }

    /** Where it is found first: at the right, where it is new, else at the left. */
    private void open(Row<Long> row) {
        compared.ifPresent(c -> {
            Optional<Long> there = row.right().first();
            Rotation log = there.isPresent() ? c.right().log() : c.left().log();
            there.or(() -> row.left().first())
                    .ifPresent(line -> Openings.edit(log, getSite().getPage()).ifPresent(editor -> {
                        editor.go(line);
                        getSite().getPage().activate(editor);
                    }));
        });
    }

    private void turnTo(Control next) {
        Leaf.turn(pages, next, this::setFocus);
    }

    @Override
    public void setFocus() {
        ((StackLayout) pages.getLayout()).topControl.setFocus();
    }
}
