package org.deskwright.logs.archive;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.logs.source.LogFiles;

/** The files that somebody named, and those in the folders that he named: by their names alone. */
final class FileList extends SimpleFileVisitor<Path> {
    private final Limits limits;
    /** One that was named twice, or with its folder, is one log all the same. */
    private final Set<Path> files = new LinkedHashSet<>();
    private final List<Path> inFolder = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    /** Folders that are cases: what lies in them beside their evidence is what Deskwright wrote. */
    private final Set<Path> saved = new HashSet<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<WorkSpaceBundle> bundles = new ArrayList<>();

    FileList(List<Path> paths, Limits limits) {
        this.limits = limits;
        paths.forEach(this::path);
    }

    private void path(Path path) {
        if (!Files.isDirectory(path)) {
            files.add(path);
            return;
        }
        try {
            Path real = path.toRealPath();
            Files.walkFileTree(real, EnumSet.noneOf(FileVisitOption.class), Integer.MAX_VALUE, this);
            bundles.addAll(WorkSpaceBundle.in(path.toString(),
                    Stream.concat(folders.stream().map(folder -> name(real, folder) + "/"),
                            inFolder.stream().map(file -> name(real, file))).toList()));
        } catch (IOException e) {
            refuse(path, e);
        }
        folders.clear();
        saved.clear();
        inFolder.stream().sorted().forEach(files::add);
        inFolder.clear();
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (saved.contains(folder.getParent()) && !SavedCase.isEvidence(folder.getFileName().toString())) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (SavedCase.is(folder)) {
            saved.add(folder);
        }
        folders.add(folder);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        limits.checkCancelled();
        // the content of a link to a folder is found where it lies
        if (!isOwn(file) && (!attributes.isSymbolicLink() || !Files.isDirectory(file))) {
            inFolder.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    /** Whether it is a case's own. */
    private boolean isOwn(Path file) {
        return saved.contains(file.getParent())
                || SavedCase.isManifest(file.getFileName().toString()) && saved.stream().anyMatch(file::startsWith);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException error) {
        refuse(file, error);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException error) {
        if (error != null) {
            refuse(folder, error);
        }
        return FileVisitResult.CONTINUE;
    }

    private void refuse(Path path, IOException error) {
        refusals.add(Refusal.of(path.toString(), LogFiles.said(path, error)));
    }

    /** Folders by the names of their files. */
    List<Path> files() {
        return List.copyOf(files);
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** Folders, wherever they lie in those, that the script for the logs of a WorkSpace made. */
    List<WorkSpaceBundle> bundles() {
        return bundles;
    }
}
