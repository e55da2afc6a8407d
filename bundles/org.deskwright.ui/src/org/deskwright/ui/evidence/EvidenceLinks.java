package org.deskwright.ui.evidence;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.core.check.Subject;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.ui.internal.evidence.EvidenceView;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.reveal.Helpers;
import org.deskwright.ui.reveal.PlaceRevealer;
import org.deskwright.ui.reveal.SubjectRevealer;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

/** Links from outcomes to the evidence they rest on and to what they are about. Display thread only. */
public final class EvidenceLinks {
    private static final Texts TEXTS = Texts.beside(EvidenceLinks.class);

    private EvidenceLinks() {
    }

    /** A place as people read it: file, item and field, or the question that was answered. */
    public static String text(EvidenceRef place, DiagnosisSession session) {
        if (isAnswer(place)) {
            String title = session.catalogue().question(place.item()).map(q -> q.title()).orElse(place.item());
            return TEXTS.get("answer", title, session.current().answers().find(place.item()).orElse(""));
        }
        return Stream.of(place.source(), place.item(), place.field()).filter(t -> !t.isEmpty())
                .collect(Collectors.joining("  \u203a  "));
    }

    /** Whether the place is no file but what the admin answered. */
    public static boolean isAnswer(EvidenceRef place) {
        return place.kind().equals("answers");
    }

    /** Writes a link that opens the file at the place; what the admin answered is written as text. */
    public static void write(PageWriter page, EvidenceRef place, DiagnosisSession session, IWorkbenchPage window) {
        if (isAnswer(place)) {
            page.item("", text(place, session));
            return;
        }
        Link link = page.action(text(place, session), () -> open(place, window));
        link.setData(PageWriter.ID, "page.evidence");
        link.setToolTipText(TEXTS.get("tooltip"));
    }

    /**
     * Writes a link that takes the user to what an outcome is about; none where that is no single thing, such as the
     * whole estate.
     *
     * @param icon of the kind of thing
     */
    public static void write(PageWriter page, Subject subject, Image icon, IWorkbenchPage window) {
        if (isThing(subject)) {
            page.link(icon, TEXTS.get("subject"), TEXTS.get("reveal"), "page.reveal",
                    () -> revealOrSay(subject, window.getWorkbenchWindow()));
        }
    }

    private static boolean isThing(Subject subject) {
        return !subject.id().isEmpty() && !subject.type().equals("topic");
    }

    /** Shows the place: in an editor where there is one for such files, else as the text around it. */
    public static void open(EvidenceRef place, IWorkbenchPage window) {
        if (!Helpers.ask(PlaceRevealer.class,
                revealer -> revealer.reveal(place, window, () -> openText(place, window)))) {
            openText(place, window);
        }
    }

    private static void openText(EvidenceRef place, IWorkbenchPage window) {
        try {
            EvidenceView view = (EvidenceView) window.showView(EvidenceView.ID);
            view.show(place);
        } catch (PartInitException e) {
            ILog.of(EvidenceLinks.class).log(e.getStatus());
        }
    }

    /** Takes the user to what an outcome is about, or says that nobody knows where that is. */
    public static void revealOrSay(Subject subject, IWorkbenchWindow window) {
        if (!reveal(subject, window.getActivePage())) {
            MessageDialog.openInformation(window.getShell(), TEXTS.get("reveal"), TEXTS.get("reveal.unknown"));
        }
    }

    /** Takes the user to what an outcome is about; gives whether somebody knew where that is. */
    public static boolean reveal(Subject subject, IWorkbenchPage window) {
        return Helpers.ask(SubjectRevealer.class, revealer -> revealer.reveal(subject, window));
    }
}
