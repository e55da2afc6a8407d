package org.deskwright.logs.ui.editor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.deskwright.logs.ui.canvas.LevelLook;
import org.deskwright.logs.ui.canvas.LogPane;
import org.deskwright.logs.ui.model.Line;
import org.deskwright.logs.ui.model.LogState;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** A line beneath the log: where the keyboard is, and how much there is. */
final class StatusRow {
    private static final Texts TEXTS = Texts.beside(StatusRow.class);

    private final CLabel words;
    private final Function<Line, Optional<Instant>> moments;
    private final Function<Line, Optional<String>> doubts;
    private final Function<Line, String> told;
    private final Supplier<DiskSize> sizes;
    private String said = "";

    /**
     * @param told when a line was written, as it tells it
     * @param moments which moment that is, where it is another than stands in the line
     * @param doubts why none is told though its zone is known
     * @param sizes of the log
     */
    StatusRow(Composite parent, Function<Line, String> told, Function<Line, Optional<Instant>> moments,
            Function<Line, Optional<String>> doubts, Supplier<DiskSize> sizes) {
        this.sizes = sizes;
        this.told = told;
        this.doubts = doubts;
        this.moments = moments;
        words = new CLabel(parent, SWT.NONE);
        words.setData(PageWriter.ID, "log.status");
        GridData data = new GridData(SWT.FILL, SWT.END, true, false);
        data.widthHint = 1;
        words.setLayoutData(data);
        Painted.on(words, ThemeColor.MUTED, ThemeColor.PAGE);
    }

    /** Says it before all else, until something else is said. */
    void say(String sentence) {
        said = sentence;
    }

    private String moment(Line line) {
        return moments.apply(line).map(moment -> TEXTS.get("status.moment", Times.moment(moment)))
                .or(() -> doubts.apply(line).map(why -> TEXTS.get("status.doubt", why))).orElse("");
    }

    void show(LogPane pane, boolean filtered) {
        LogState state = pane.log().state();
        List<String> parts = new ArrayList<>();
        if (!said.isEmpty()) {
            parts.add(said);
        }
        boolean none = filtered && pane.rows().count() == 0;
        if (!none) {
            parts.add(TEXTS.get("status.line", pane.selection().lead().line() + 1, state.lines()));
        }
        if (filtered) {
            parts.add(TEXTS.get("status.shown", pane.rows().count()));
        }
        Optional<Line> line = pane.lead().filter(_ -> !none);
        line.filter(Line::hasTime).ifPresent(l -> parts.add(told.apply(l) + moment(l)));
        line.map(l -> LevelLook.word(l.level())).filter(w -> !w.isEmpty()).ifPresent(parts::add);
        if (!pane.selection().isEmpty()) {
            // what a filter hides between them is not
            long lines = pane.taken().row(pane.selection().lastLine() + 1)
                    - pane.taken().row(pane.selection().first().line());
            if (lines > 0) {
                parts.add(TEXTS.get("status.selected", lines));
            }
        }
        parts.add(sizes.get().told(state.size()));
        String text = String.join("  \u00b7  ", parts);
        if (!text.equals(words.getText())) {
            words.setText(text);
        }
    }
}
