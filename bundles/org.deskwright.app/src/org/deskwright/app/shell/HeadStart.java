package org.deskwright.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.deskwright.app.instance.OpenRequest;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.UnsavedCases;
import org.deskwright.ui.session.UnsavedCases.Found;
import org.eclipse.core.runtime.ServiceCaller;

/**
 * Begins to read and check what the start asked for before there is a window. Building that keeps one processor busy
 * for seconds; another is free meanwhile, so that the views find findings to show when they come up.
 */
public final class HeadStart {
    private final CompletableFuture<Boolean> begun = new CompletableFuture<>();

    private HeadStart() {
    }

    /** To be called before the workbench is created, which holds back all jobs while it builds itself. */
    public static HeadStart with(OpenRequest request) {
        HeadStart start = new HeadStart();
        boolean known = !request.isEmpty()
                && ServiceCaller.callOnce(HeadStart.class, UnsavedCases.class, u -> start.begin(u, request));
        if (!known) {
            start.begun.complete(false);
        }
        return start;
    }

    private void begin(UnsavedCases unsaved, OpenRequest request) {
        Set<Path> paths = paths(List.of(request));
        unsaved.found().thenApply(found -> found.stream().noneMatch(f -> comesFirst(f, paths)) && open(request))
                .exceptionally(e -> false).thenAccept(begun::complete);
    }

    private static boolean open(OpenRequest request) {
        return ServiceCaller.callOnce(HeadStart.class, DiagnosisSession.class, session -> open(session, request));
    }

    static void open(DiagnosisSession session, OpenRequest request) {
        if (request.sample()) {
            session.openSample();
        } else if (!request.paths().isEmpty()) {
            session.open(request.paths());
        }
    }

    static Set<Path> paths(List<OpenRequest> requests) {
        return requests.stream().flatMap(r -> r.paths().stream()).map(p -> p.toAbsolutePath().normalize())
                .collect(Collectors.toSet());
    }

    /** Whether this is recovered rather than anything else opened. */
    static boolean comesFirst(Found found, Set<Path> paths) {
        return paths.isEmpty() || found.isOf(paths);
    }

    /** Whether what was asked for is being read; else the window has to see to it. */
    CompletableFuture<Boolean> begun() {
        return begun;
    }
}
