package org.deskwright.diagnosis.ui.details;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;

/** The places that an outcome rests on, each a link to the folder of its file. */
final class EvidencePlaces {
    private static final Texts TEXTS = Texts.beside(EvidencePlaces.class);

    private final DiagnosisSession session;

    EvidencePlaces(DiagnosisSession session) {
        this.session = session;
    }

    void write(PageWriter page, EvidenceRef place) {
        String text = String.join("  \u203a  ",
                Stream.of(place.source(), place.item(), place.field()).filter(t -> !t.isEmpty()).toList());
        if (place.kind().equals("answers")) {
            String title = session.catalogue().question(place.item()).map(q -> q.title()).orElse(place.item());
            String answer = session.current().answers().find(place.item()).orElse("");
            page.item("", TEXTS.get("evidence.answer", title, answer));
            return;
        }
        Link link = page.action(text, () -> reveal(place));
        link.setData(PageWriter.ID, "page.evidence");
        link.setToolTipText(TEXTS.get("evidence.tooltip"));
    }

    /** Copies the path and opens its folder; looking for it may touch a slow share, so it is done in a job. */
    private void reveal(EvidenceRef place) {
        Display display = Display.getCurrent();
        List<Path> opened = session.current().paths();
        Job job = Job.create(TEXTS.get("evidence.job", place.source()), monitor -> {
            Optional<Path> file = opened.stream().flatMap(p -> candidates(p, place.source())).filter(Files::exists)
                    .findFirst();
            display.asyncExec(() -> {
                Clip.put(display, file.map(Path::toString).orElse(place.source()));
                file.map(Path::getParent).ifPresent(folder -> Program.launch(folder.toString()));
            });
        });
        job.setSystem(true);
        job.schedule();
    }

    /** A file is called as seen from the opened folder, which may or may not be part of the name. */
    private static Stream<Path> candidates(Path opened, String source) {
        Path parent = opened.toAbsolutePath().getParent();
        Stream<Path> own = Stream.of(opened.resolve(source), opened.resolve("evidence").resolve(source));
        Stream<Path> beside = parent == null ? Stream.empty() : Stream.of(parent.resolve(source));
        return Stream.of(own, beside, Stream.of(opened)).flatMap(s -> s);
    }
}
