package org.deskwright.app.tutorial;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.tutorial.Tutorial;
import org.deskwright.core.tutorial.TutorialStep;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.Page;
import org.deskwright.ui.page.PageText;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.widgets.Control;

/** A tutorial as a page: all steps, and of the next one how it is done. */
final class TutorialPage {
    /** The id of the button that does the next step. */
    static final String DO = "tutorial.do";

    private static final Texts TEXTS = Texts.beside(TutorialPage.class);

    private final TutorialView view;
    private final List<Tutorial> all;
    private final Tutorial tutorial;
    private final Set<String> done;
    private final Optional<TutorialStep> next;
    private final String against;
    private Control begin;
    private Control end;

    /** @param against what stands against the next step; empty for nothing */
    TutorialPage(TutorialView view, List<Tutorial> all, Tutorial tutorial, Set<String> done, String against) {
        this.view = view;
        this.all = all;
        this.tutorial = tutorial;
        this.done = done;
        this.against = against;
        this.next = tutorial.next(done);
    }

    /** Scrolls to the next step, once it is written. */
    void showNext(Page page) {
        for (Control control : new Control[]{end, begin}) {
            if (control != null) {
                page.show(control);
            }
        }
    }

    void write(PageWriter page) {
        page.title(Icon.TUTORIAL.image(), tutorial.title());
        page.aside(tutorial.about());
        int count = tutorial.count(done);
        page.statement((next.isEmpty() ? Icon.PASSED : Icon.NEXT).image(),
                next.isEmpty() ? ThemeColor.PASSED : ThemeColor.PAGE_TEXT,
                TEXTS.get("progress", count, tutorial.steps().size()));
        for (int i = 0; i < tutorial.steps().size(); i++) {
            step(page, i + 1, tutorial.steps().get(i));
        }
        if (next.isEmpty()) {
            page.paragraph(tutorial.end()).setData(PageWriter.ID, "tutorial.end");
        }
        page.buttons().add(TEXTS.get("again"), Icon.REFRESH.image(), "tutorial.again", view::startAgain);
        others(page);
    }

    private void step(PageWriter page, int number, TutorialStep step) {
        boolean isDone = done.contains(step.id());
        boolean isNext = next.filter(step::equals).isPresent();
        String name = TEXTS.get(isDone ? "step.done" : "step.name", number, step.title());
        PageText title = page.step("tutorial.step." + step.id(), String.valueOf(number), isDone, step.title(), name,
                now -> view.mark(step, now));
        if (isNext) {
            title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
            begin = title;
            end = title;
            how(page, step);
        }
    }

    private void how(PageWriter page, TutorialStep step) {
        for (String paragraph : step.text().split("\n\n")) {
            page.item("", paragraph).setData(PageWriter.ID, "tutorial.text");
        }
        step.deed().filter(view::offers).ifPresent(
                deed -> end = page.buttons().add(deed.label(), Icon.COMMAND.image(), DO, () -> view.perform(deed)));
        if (!against.isEmpty()) {
            PageText why = page.item(Icon.WARNING.image(), against);
            why.setData(PageWriter.ID, "tutorial.against");
            end = why;
        }
    }

    private void others(PageWriter page) {
        if (all.size() > 1) {
            page.heading(TEXTS.get("others"));
            all.stream().filter(t -> !t.id().equals(tutorial.id())).forEach(t -> {
                page.link(Icon.TUTORIAL.image(), TEXTS.get("tutorial"), t.title(), "tutorial.other." + t.id(),
                        () -> view.choose(t.id()));
            });
        }
    }
}
