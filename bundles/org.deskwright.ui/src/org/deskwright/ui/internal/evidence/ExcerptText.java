package org.deskwright.ui.internal.evidence;

import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.ui.evidence.Excerpt;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.page.ReadOnlyText;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A part of a file, with line numbers told above it and the place marked in it. */
final class ExcerptText {
    private static final Texts TEXTS = Texts.beside(ExcerptText.class);
    private static final int LINES_ABOVE = 5;
    private static final int FEW_CHARACTERS = 40;

    private final Label where;
    private final StyledText text;
    private Excerpt shown = new Excerpt("", 1, false, false, -1, 0);

    ExcerptText(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.marginTop = 4;
        body.setLayout(layout);
        where = new Label(body, SWT.NONE);
        where.setData(PageWriter.ID, "evidence.where");
        GridData line = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        line.horizontalIndent = 6;
        where.setLayoutData(line);
        text = new ReadOnlyText(body, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        text.setData(PageWriter.ID, "evidence.text");
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(6, 2, 6, 2);
        text.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = TEXTS.get("text.name");
            }
        });
        Painted.throughout(body);
        ThemeColor.onChange(text, this::mark);
    }

    void show(Excerpt excerpt, EvidenceRef place) {
        shown = excerpt;
        text.setText(excerpt.text());
        String part = TEXTS.get(excerpt.cutBefore() || excerpt.cutAfter() ? "part" : "whole", excerpt.firstLine(),
                excerpt.firstLine() + text.getLineCount() - 1);
        String found = place.item().isEmpty()
                ? ""
                : excerpt.isFound() ? TEXTS.get("found", excerpt.line()) : TEXTS.get("not-found", place.item());
        where.setText((found + " " + part).strip().replace("&", "&&"));
        mark();
        if (excerpt.isFound()) {
            text.setSelection(excerpt.mark());
            text.setTopIndex(Math.max(0, text.getLineAtOffset(excerpt.mark()) - LINES_ABOVE));
            int line = text.getLineAtOffset(excerpt.mark());
            if (excerpt.mark() - text.getOffsetAtLine(line) < FEW_CHARACTERS) {
                text.setHorizontalIndex(0);
            }
        }
    }

    private void mark() {
        text.setStyleRange(null);
        if (shown.isFound() && shown.length() > 0) {
            text.setStyleRange(new StyleRange(shown.mark(), shown.length(), ThemeColor.PAGE_TEXT.color(),
                    ThemeColor.NOTICE.color(), SWT.BOLD));
        }
    }

    void setFocus() {
        text.setFocus();
    }
}
