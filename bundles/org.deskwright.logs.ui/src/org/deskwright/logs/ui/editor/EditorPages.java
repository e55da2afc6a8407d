package org.deskwright.logs.ui.editor;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** What is seen of an editor: the lines of its log, or why there are none. */
final class EditorPages {
    private static final Texts TEXTS = Texts.beside(EditorPages.class);

    private final Composite pages;
    private final Composite content;
    private final Runnable focus;
    private Composite problem;

    /** @param focus gives the focus to what is seen */
    EditorPages(Composite parent, Runnable focus) {
        this.focus = focus;
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        pages.setData(PageWriter.ID, "log.pages");
        content = new Composite(pages, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        content.setLayout(layout);
    }

    Composite control() {
        return pages;
    }

    /** What the lines are in. */
    Composite content() {
        return content;
    }

    void showContent() {
        turnTo(content);
    }

    private void turnTo(Composite page) {
        Leaf.turn(pages, page, focus);
    }

    /**
     * Says instead of the lines why there are none, unless it does already.
     *
     * @param again tries once more
     * @param find looks for the file elsewhere
     */
    void complain(String title, String text, Runnable again, Runnable find) {
        if (problem == null) {
            problem = new EmptyState(pages, "log.problem", TEXTS.get("problem.title", title), text)
                    .door(TEXTS.get("problem.again"), Icon.REFRESH.image(), "log.problem.again", again)
                    .door(TEXTS.get("problem.find"), Icon.OPEN_FILE.image(), "log.problem.find", find).control();
            turnTo(problem);
        }
    }

    /** Shows the lines again; gives whether it was said why there are none. */
    boolean forgive() {
        if (problem == null) {
            return false;
        }
        Composite before = problem;
        problem = null;
        turnTo(content);
        before.dispose();
        return true;
    }

    /** Gives whether it is said why there are no lines, which has the focus then. */
    boolean focusProblem() {
        if (problem != null) {
            problem.setFocus();
        }
        return problem != null;
    }
}
