package org.deskwright.ui.internal.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.intake.EvidenceFiles;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.ui.command.NamedAction;
import org.deskwright.ui.desktop.Desktop;
import org.deskwright.ui.evidence.Excerpt;
import org.deskwright.ui.evidence.ExcerptReader;
import org.deskwright.ui.evidence.PlaceFiles;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** A file of the evidence at the place that an outcome rests on. Nothing can be changed here. */
public final class EvidenceView extends ViewPart {
    public static final String ID = "org.deskwright.ui.evidence";

    private static final Texts TEXTS = Texts.beside(EvidenceView.class);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private DiagnosisSession session;
    private Composite pages;
    private Composite empty;
    private LoadPane<Found> pane;
    private ExcerptText text;
    private Action folder;
    private Action copyPath;
    private Optional<Path> file = Optional.empty();

    /**
     * What was read.
     *
     * @param onDisk the file, or the archive that it is in
     */
    private record Found(EvidenceRef place, Excerpt excerpt, Optional<Path> onDisk) {}

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getService(DiagnosisSession.class);
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = new EmptyState(pages, "evidence.empty", TEXTS.get("empty.title"), TEXTS.get("empty.hint")).control();
        pane = new LoadPane<>(pages, "evidence.pane", this::show);
        pane.content().setLayout(new FillLayout());
        text = new ExcerptText(pane.content());
        folder = action("folder", Icon.OPEN_FOLDER,
                () -> file.map(Path::getParent).ifPresent(f -> Desktop.open(f.toString())));
        copyPath = action("copy-path", Icon.COPY,
                () -> file.ifPresent(f -> Clip.put(pages.getDisplay(), f.toString())));
        turnTo(empty);
        Painted.follow(pages);
    }

    private Action action(String name, Icon icon, Runnable run) {
        Action action = new NamedAction(TEXTS, name, icon, run).in(getViewSite().getActionBars().getToolBarManager());
        action.setEnabled(false);
        return action;
    }

    /** Reads the file and shows the place. */
    public void show(EvidenceRef place) {
        List<Path> opened = session.current().paths();
        // of what is read from AWS there are no files
        List<SourceFile> inCase = PlaceFiles.of(session.current().document().stream()
                .flatMap(c -> c.evidence().stream()).filter(f -> f.location().isEmpty()).toList(), place.source());
        pane.forget();
        setFile(Optional.empty());
        setContentDescription(String.join("  \u203a  ",
                List.of(place.source(), place.item(), place.field()).stream().filter(t -> !t.isEmpty()).toList()));
        pane.load(TEXTS.get("reading", place.source()), LIMIT, monitor -> read(inCase, opened, place, monitor));
        turnTo(pane.control());
    }

    private static Found read(List<SourceFile> inCase, List<Path> opened, EvidenceRef place, IProgressMonitor monitor)
            throws LoadException, IOException {
        monitor.subTask(TEXTS.get("looking"));
        List<SourceFile> sources = inCase.isEmpty()
                ? EvidenceFiles.find(opened, place.source()).stream().toList()
                : inCase;
        if (sources.isEmpty()) {
            throw new LoadException(TEXTS.get("absent", place.source()), TEXTS.get("absent.advice"));
        }
        monitor.subTask(TEXTS.get("finding"));
        ExcerptReader.Found found = ExcerptReader.read(sources, place);
        return new Found(place, found.excerpt(),
                EvidenceFiles.onDisk(found.file()).or(() -> opened.stream().findFirst()));
    }

    private void show(Found found) {
        setFile(found.onDisk());
        text.show(found.excerpt(), found.place());
        text.setFocus();
    }

    private void setFile(Optional<Path> path) {
        file = path.map(Path::toAbsolutePath);
        folder.setEnabled(file.isPresent());
        copyPath.setEnabled(file.isPresent());
    }

    private void turnTo(Composite page) {
        Leaf.turn(pages, page, this::setFocus);
    }

    @Override
    public void setFocus() {
        if (((StackLayout) pages.getLayout()).topControl == empty) {
            empty.setFocus();
        } else {
            text.setFocus();
        }
    }
}
