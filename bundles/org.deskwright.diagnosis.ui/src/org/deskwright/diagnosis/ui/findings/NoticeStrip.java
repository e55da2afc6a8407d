package org.deskwright.diagnosis.ui.findings;

import java.util.List;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.page.ReadOnlyText;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/**
 * Above the table, when there is something to say about the case as a whole: what could not be read, or why it failed.
 */
final class NoticeStrip {
    private static final Texts TEXTS = Texts.beside(NoticeStrip.class);
    private static final int LINES = 3;

    private final Composite strip;
    private final Label icon;
    private final StyledText text;
    private final Link more;
    private OpenCase told = OpenCase.NOTHING;
    private String shown = "";
    private String dismissed = "";

    /**
     * @param showAll shows more about what could not be read
     * @param read called when the user has read the note of the case
     */
    NoticeStrip(Composite parent, Runnable showAll, Runnable read) {
        strip = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(4, false);
        layout.marginHeight = 4;
        strip.setLayout(layout);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.exclude = true;
        strip.setLayoutData(data);
        strip.setVisible(false);
        paint(strip);
        Painted.follow(strip);
        icon = new Label(strip, SWT.NONE);
        paint(icon);
        icon.setLayoutData(new GridData(SWT.LEFT, SWT.BEGINNING, false, false));
        text = new ReadOnlyText(strip, SWT.WRAP | SWT.MULTI);
        paint(text);
        text.setCaret(null);
        text.setData(PageWriter.ID, "findings.notice");
        text.addListener(SWT.Traverse, e -> e.doit = true);
        GridData textData = new GridData(SWT.FILL, SWT.CENTER, true, false);
        textData.widthHint = 1;
        text.setLayoutData(textData);
        more = new Link(strip, SWT.NONE);
        paint(more);
        more.setText("<a>" + TEXTS.get("notice.more") + "</a>");
        more.setLayoutData(new GridData(SWT.RIGHT, SWT.BEGINNING, false, false));
        more.addListener(SWT.Selection, e -> showAll.run());
        Link dismiss = new Link(strip, SWT.NONE);
        paint(dismiss);
        dismiss.setText("<a>" + TEXTS.get("notice.dismiss") + "</a>");
        dismiss.setData(PageWriter.ID, "findings.notice.dismiss");
        dismiss.setLayoutData(new GridData(SWT.RIGHT, SWT.BEGINNING, false, false));
        dismiss.addListener(SWT.Selection, e -> dismiss(read));
    }

    /** A note is gone for good; what could not be read of the case is still told on its page. */
    private void dismiss(Runnable read) {
        if (told.note().isEmpty()) {
            dismissed = shown;
            show(told);
        } else {
            read.run();
        }
    }

    private static void paint(Control control) {
        Painted.on(control, ThemeColor.PAGE_TEXT, ThemeColor.NOTICE);
    }

    void show(OpenCase state) {
        if (!state.isSameCaseAs(told)) {
            dismissed = "";
        }
        told = state;
        String words = words(state);
        String say = words.equals(dismissed) ? "" : words;
        if (say.equals(shown)) {
            return;
        }
        shown = say;
        Image image = icon(state).image();
        icon.setImage(image);
        text.setText(say);
        boolean hasMore = state.note().isEmpty() && !state.problems().isEmpty();
        more.setVisible(hasMore);
        ((GridData) more.getLayoutData()).exclude = !hasMore;
        strip.setVisible(!say.isEmpty());
        ((GridData) strip.getLayoutData()).exclude = say.isEmpty();
        strip.getParent().layout(true, true);
    }

    private static Icon icon(OpenCase state) {
        return state.notice().problem() ? Icon.FAILED : state.note().isEmpty() ? Icon.WARNING : Icon.INFO;
    }

    private static String words(OpenCase state) {
        if (!state.note().isEmpty()) {
            return state.note();
        }
        List<ReadProblem> problems = state.problems();
        if (problems.isEmpty()) {
            return "";
        }
        String lines = String.join("\n", problems.stream().limit(LINES).map(ReadProblem::line).toList());
        return problems.size() <= LINES ? lines : lines + "\n" + TEXTS.get("notice.and-more", problems.size() - LINES);
    }
}
