package org.deskwright.logs.ui.editor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.canvas.LogSelection;
import org.deskwright.logs.ui.canvas.Spot;
import org.deskwright.logs.ui.mark.LogPlaces;
import org.deskwright.logs.ui.model.LineTexts;
import org.deskwright.logs.ui.model.LinesBefore;
import org.deskwright.logs.ui.model.LogAccess;
import org.deskwright.logs.ui.model.LogDocument;
import org.deskwright.logs.ui.model.LogLines;
import org.deskwright.logs.ui.model.Rows;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.names.CaseNames;
import org.deskwright.ui.names.NamesSwitch;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;

/** What is selected in a log, on its way to the clipboard. */
public final class Copying {
    private static final Texts TEXTS = Texts.beside(Copying.class);
    /** Letters: more than this no program takes from a clipboard without trouble. */
    private static final int MOST = 32 << 20;
    /** Letters in which it is looked at once whether anything is replaced at all. */
    private static final int MOST_LOOKED = 1 << 20;

    private final LogPane pane;
    private final LogLines log;
    private final Consumer<String> told;

    /** @param told gets a sentence where what is copied is not what stands in the log */
    public Copying(LogPane pane, LogLines log, Consumer<String> told) {
        this.pane = pane;
        this.log = log;
        this.told = told;
    }

    /** The lines that are selected, and what of them is; and whether nothing is replaced in that. */
    private record Cut(List<String> before, String text, int from, int to, boolean clean) {
        static Cut of(List<String> before, String text, int from, int to, boolean pseudonyms) {
            boolean clean = text.length() <= MOST_LOOKED
                    && CaseNames.redactor(pseudonyms).part(before, text, from, to).equals(text.substring(from, to));
            return new Cut(before, text, from, to, clean);
        }
    }

    /** What of a log is to be copied: of the rows those between two spots. */
    private record Wanted(Rows rows, Spot first, Spot last) {
        /** The last line of which there is something: where it ends before a line, nothing of that one is. */
        long lastLine() {
            return endsBefore(first, last) ? last.line() - 1 : last.line();
        }
    }

    /** What is selected; where nothing is, the line at which the keyboard is. */
    private Wanted wanted() {
        LogSelection selection = pane.selection();
        return selection.isEmpty()
                ? new Wanted(pane.taken(), new Spot(selection.lead().line(), 0),
                        new Spot(selection.lead().line(), Integer.MAX_VALUE))
                : new Wanted(pane.taken(), selection.first(), selection.last());
    }

    /** Tells afterwards what of it was replaced: a copy is one key, and waits for nobody. */
    public void copy() {
        Wanted wanted = wanted();
        boolean pseudonyms = NamesSwitch.isOn();
        copy(wanted, pseudonyms, () -> look(wanted, pseudonyms, this::tell));
    }

    /** Shows what will be replaced, and copies when the user agrees. */
    public void copyWithPreview() {
        Wanted wanted = wanted();
        look(wanted, NamesSwitch.isOn(), preview -> {
            PreviewDialog dialog = PreviewDialog.ofCopy(pane.canvas().getShell(), preview,
                    (pseudonyms, then) -> look(wanted, pseudonyms, then));
            if (dialog.open() == Window.OK) {
                copy(wanted, dialog.pseudonyms(), () -> {});
            }
        });
    }

    private void copy(Wanted wanted, boolean pseudonyms, Runnable then) {
        if (wanted.rows.count() > 0) {
            new Errand<>(TEXTS.get("job.copy"), Errand.SHORT, monitor -> read(log, wanted, pseudonyms, monitor))
                    .icon(Icon.COPY).then(cut -> {
                        Clip.putPart(pane.canvas().getDisplay(), cut.before(), cut.text(), cut.from(), cut.to(),
                                pseudonyms);
                        if (cut.clean()) {
                            told.accept("");
                        } else {
                            then.run();
                        }
                    }).start(pane.canvas().getDisplay());
        }
    }

    private void look(Wanted wanted, boolean pseudonyms, Consumer<ExportPreview> then) {
        new Errand<>(TEXTS.get("preview.job"), Errand.SHORT, monitor -> {
            try {
                return Optional.of(ExportPreview.of(log, wanted.rows, wanted.first.line(), wanted.lastLine(),
                        CaseNames.redactor(pseudonyms), monitor::isCanceled));
            } catch (IOException e) {
                // who reads the lines to copy them says so
                return Optional.<ExportPreview>empty();
            }
        }).icon(Icon.COPY).then(preview -> {
            if (!pane.canvas().isDisposed()) {
                preview.ifPresent(then);
            }
        }).start(pane.canvas().getDisplay());
    }

    private static boolean endsBefore(Spot first, Spot last) {
        return last.column() == 0 && last.line() > first.line();
    }

    private void tell(ExportPreview preview) {
        told.accept(preview.changed() == 0 ? "" : TEXTS.get("copy.replaced", preview.changed(), preview.said()));
    }

    private static Cut read(LogLines log, Wanted wanted, boolean pseudonyms, IProgressMonitor monitor)
            throws IOException, LoadException {
        Rows rows = wanted.rows;
        Spot first = wanted.first;
        Spot last = wanted.last;
        StringBuilder text = new StringBuilder();
        List<String> before;
        int from = 0;
        int to = 0;
        Optional<LineTexts> open = log.texts();
        if (open.isEmpty()) {
            return new Cut(List.of(), "", 0, 0, true);
        }
        try (LineTexts access = open.get()) {
            before = LinesBefore.of(access, 0, Math.min(first.line(), access.lines()));
            for (long row = rows.row(first.line()); row < rows.count() && !monitor.isCanceled(); row++) {
                long number = rows.line(row);
                if (number == last.line() && endsBefore(first, last)) {
                    // whole lines, none of which holds but a part of a secret
                    to = text.append('\n').length();
                    break;
                }
                if (number > last.line()) {
                    break;
                }
                String line = access.text(number, MOST);
                from = number == first.line() ? Math.min(first.column(), line.length()) : from;
                text.append(text.isEmpty() ? "" : "\n").append(line);
                to = number == last.line()
                        ? text.length() - line.length() + Math.min(last.column(), line.length())
                        : text.length();
                if (text.length() > MOST || line.length() >= MOST) {
                    throw new LoadException(TEXTS.get("copy.much", Sizes.of(MOST)), TEXTS.get("copy.much.advice"));
                }
            }
        }
        return Cut.of(before, text.toString(), Math.min(from, to), to, pseudonyms);
    }

    /** Where the selection is, as other programs and people tell places: of lines that a filter hides, too. */
    void copyPlace(LogDocument of) {
        LogSelection selection = pane.selection();
        copyPlace(pane.canvas().getDisplay(), of, selection.first().line(), selection.lastLine());
    }

    /** A log may have been written into several files, each with lines of its own. */
    public static void copyPlace(Display display, LogDocument of, long first, long last) {
        new Errand<>(TEXTS.get("job.copy"), Errand.SHORT, monitor -> {
            Optional<LogAccess> open = of.access();
            if (open.isEmpty()) {
                return "";
            }
            try (LogAccess access = open.get()) {
                return String.join("\n", LogPlaces.told(access, first, last));
            }
        }).icon(Icon.COPY).then(place -> {
            if (!place.isEmpty()) {
                Clip.put(display, place);
            }
        }).start(display);
    }
}
