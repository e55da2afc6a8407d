package org.deskwright.logs.ui.internal.reveal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.intake.EvidenceFiles;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.open.Openings;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.Errand;
import org.deskwright.ui.reveal.PlaceRevealer;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.text.Texts;
import org.eclipse.ui.IWorkbenchPage;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the user from a finding about a log to the line in the editor. */
@Component
public final class LogPlaceRevealer implements PlaceRevealer {
    private static final Texts TEXTS = Texts.beside(LogPlaceRevealer.class);
    private static final String KINDS = "logs.";
    private static final String LINE = "\\d{1,18}";

    @Reference
    private DiagnosisSession session;
    @Reference
    private LogLibrary library;

    @Override
    public boolean reveal(EvidenceRef place, IWorkbenchPage page, Runnable otherwise) {
        if (!place.kind().startsWith(KINDS) || !place.item().matches(LINE)) {
            return false;
        }
        OpenCase open = session.current();
        OptionalLong line = OptionalLong.of(Long.parseLong(place.item()) - 1);
        new Errand<>(TEXTS.get("job", place.source()), Errand.SHORT,
                monitor -> find(open, place.source(), monitor::isCanceled)).icon(Icon.LOG)
                .then(log -> log.ifPresentOrElse(l -> Openings.edit(l, line, page.getWorkbenchWindow()), otherwise))
                .start(page.getWorkbenchWindow().getShell().getDisplay());
        return true;
    }

    /** The log of that name; of one that goes on in other files, the one file: its lines are numbered by itself. */
    private Optional<Rotation> find(OpenCase open, String name, BooleanSupplier cancelled) throws IOException {
        for (Path root : roots(open, name)) {
            Optional<Rotation> log = library.open(root, cancelled).logs().stream()
                    .flatMap(rotation -> rotation.singly().stream()).filter(one -> isCalled(one, root, name))
                    .findFirst();
            if (log.isPresent()) {
                return log;
            }
        }
        return Optional.empty();
    }

    /** The files it may lie in: itself, or an archive with others. */
    private static List<Path> roots(OpenCase open, String name) {
        List<Path> roots = new ArrayList<>();
        Stream<SourceFile> inCase = open.document().stream().flatMap(c -> c.evidence().stream())
                .filter(f -> f.location().isEmpty());
        String outer = name.contains("!/") ? name.substring(0, name.indexOf("!/")) : name;
        Stream.concat(inCase.filter(f -> f.name().equals(name) || f.name().equals(outer)),
                Stream.concat(EvidenceFiles.find(open.paths(), name).stream(),
                        EvidenceFiles.find(open.paths(), outer).stream()))
                .flatMap(file -> EvidenceFiles.onDisk(file).stream()).map(path -> path.toAbsolutePath().normalize())
                .distinct().forEach(roots::add);
        if (roots.isEmpty()) {
            onDisk(outer).ifPresent(roots::add);
        }
        open.paths().stream().map(path -> path.toAbsolutePath().normalize()).filter(path -> !roots.contains(path))
                .forEach(roots::add);
        return roots;
    }

    /** What was marked in a log that is no evidence of the case is known by its path. */
    private static Optional<Path> onDisk(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Path::isAbsolute).filter(Files::isReadable);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isCalled(Rotation log, Path root, String name) {
        String called = log.logs().getFirst().name().replace('\\', '/');
        String wanted = name.replace('\\', '/');
        // what gzip packed is told without the name that is in it
        String packed = called.contains("!/") ? called.substring(0, called.lastIndexOf("!/")) : called;
        return Stream.of(called, packed).anyMatch(c -> c.equals(wanted) || c.endsWith("/" + wanted))
                || called.equals(root.toString().replace('\\', '/')) && wanted.endsWith(lastOf(called));
    }

    private static String lastOf(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
