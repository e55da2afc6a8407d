package org.deskwright.directory.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

import org.deskwright.core.file.Replacement;
import org.deskwright.policy.live.UnreadFiles;

/** Writes a folder of SYSVOL down, and beside it what of it could not be read. */
final class FolderCopy implements Sysvol.Found {
    private static final String INI = "gpt.ini";
    private static final String TEMPLATE = ".adm";
    private final Path folder;
    private final String name;
    private final OldTemplates templates;
    private final IntConsumer progress;
    private final List<UnreadFiles.Entry> unread = new ArrayList<>();
    private int count;
    private boolean ini;

    /**
     * @param name as the admin knows it
     * @param progress takes how many files there are so far
     */
    FolderCopy(Path folder, String name, OldTemplates templates, IntConsumer progress) {
        this.folder = folder;
        this.name = name;
        this.templates = templates;
        this.progress = progress;
    }

    /** What reads a folder. */
    interface Reader {
        void read() throws IOException;
    }

    /** Reads; what comes in between leaves the rest of the folder out. */
    void reading(Reader reader) {
        try {
            reader.read();
        } catch (IOException e) {
            problem("", "the rest cannot be read: " + Failure.oneLine(e.getMessage()));
        }
    }

    @Override
    public boolean needs(String path, long size) {
        if (!path.toLowerCase(Locale.ROOT).endsWith(TEMPLATE)) {
            return true;
        }
        return switch (templates.take(path.substring(path.lastIndexOf('/') + 1), size)) {
            case WANTED -> true;
            case KNOWN -> false;
            case TOO_MANY -> {
                problem(path, "is one of templates of more than " + OldTemplates.MOST_MIB + " MiB");
                yield false;
            }
        };
    }

    @Override
    public void file(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder)) {
            problem(path, "has a name that cannot be kept");
            return;
        }
        Files.createDirectories(file.getParent());
        Replacement.of(file, draft -> Files.write(draft, content));
        ini |= path.equalsIgnoreCase(INI);
        count++;
        progress.accept(count);
    }

    @Override
    public void problem(String path, String reason) {
        unread.add(new UnreadFiles.Entry(path, reason + " (" + name + ")"));
    }

    int count() {
        return count;
    }

    boolean isWhole() {
        return unread.isEmpty();
    }

    boolean hasIni() {
        return ini;
    }

    /** Notes what could not be read, for whoever opens the folder. */
    void close() throws IOException {
        if (!unread.isEmpty()) {
            Files.createDirectories(folder);
            Replacement.of(folder.resolve(UnreadFiles.FILE),
                    draft -> Files.write(draft, new UnreadFiles(unread).written()));
        }
    }
}
