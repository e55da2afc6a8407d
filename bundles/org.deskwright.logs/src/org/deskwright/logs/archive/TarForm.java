package org.deskwright.logs.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.deskwright.core.check.Cancellation;
import org.deskwright.core.redaction.ArchiveForm;

/**
 * Tar. The size of a file stands before it, so that each is put aside first, beside memory: what becomes of it may be
 * longer. Times and rights stay; nobody is told to be the owner.
 */
final class TarForm implements ArchiveForm {
    /** More than any archive of logs has, each with a header of half a kilobyte at least. */
    private static final int MOST_ENTRIES = Bounds.DEFAULT.entries();

    @Override
    public boolean isOne(byte[] head) {
        return Content.isTar(head);
    }

    @Override
    public boolean copy(InputStream in, OutputStream out, Entries entries) throws IOException {
        Allowance header = new Allowance(in, "the header of its entries");
        TarArchiveInputStream tar = new TarArchiveInputStream(header, StandardCharsets.UTF_8.name());
        TarArchiveOutputStream packed = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
        packed.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        packed.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        packed.setAddPaxHeadersForNonAsciiNames(true);
        Path aside = Files.createTempFile("deskwright", ".part");
        try {
            boolean whole = copy(new Reading(tar, header), packed, entries, aside);
            packed.finish();
            return whole;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static boolean copy(Reading tar, TarArchiveOutputStream packed, Entries entries, Path aside)
            throws IOException {
        int count = 0;
        for (Optional<TarArchiveEntry> next = tar.next(); next.isPresent(); next = tar.next()) {
            Cancellation.poll();
            TarArchiveEntry entry = next.get();
            if (++count > MOST_ENTRIES) {
                entries.leave(entry.getName(),
                        "more than " + MOST_ENTRIES + " files: this and what follows is left out");
                return true;
            }
            if (entry.isDirectory()) {
                put(like(entry, entries.name(entry.getName()), TarConstants.LF_DIR), packed);
            } else if (entry.isSymbolicLink() || entry.isLink()) {
                TarArchiveEntry link = like(entry, entries.name(entry.getName()),
                        entry.isLink() ? TarConstants.LF_LINK : TarConstants.LF_SYMLINK);
                link.setLinkName(entries.target(entry.getLinkName()));
                put(link, packed);
            } else if (entry.isFIFO() || entry.isCharacterDevice() || entry.isBlockDevice()) {
                entries.leave(entry.getName(), "not a file but a pipe or device");
            } else if (tar.canRead(entry)) {
                file(entry, tar.content(), packed, entries, aside);
            } else {
                entries.leave(entry.getName(), "a file with holes, which is not gone through");
            }
        }
        return tar.isWhole();
    }

    private static void file(TarArchiveEntry entry, InputStream content, TarArchiveOutputStream packed, Entries entries,
            Path aside) throws IOException {
        Optional<String> ending;
        try (OutputStream copy = Files.newOutputStream(aside)) {
            ending = entries.copy(entry.getName(), content, copy);
        }
        if (ending.isPresent()) {
            TarArchiveEntry file = like(entry, entries.name(entry.getName()) + ending.get(), TarConstants.LF_NORMAL);
            file.setSize(Files.size(aside));
            packed.putArchiveEntry(file);
            Files.copy(aside, packed);
            packed.closeArchiveEntry();
        }
    }

    private static void put(TarArchiveEntry entry, TarArchiveOutputStream packed) throws IOException {
        packed.putArchiveEntry(entry);
        packed.closeArchiveEntry();
    }

    private static TarArchiveEntry like(TarArchiveEntry entry, String name, byte type) {
        TarArchiveEntry like = new TarArchiveEntry(name, type, true);
        like.setMode(entry.getMode());
        like.setLastModifiedTime(entry.getLastModifiedTime());
        like.setIds(0, 0);
        like.setNames("", "");
        return like;
    }

    /** What is read of a tar, as far as it is in order. */
    private static final class Reading {
        private final TarArchiveInputStream tar;
        private final Allowance header;
        private boolean whole = true;

        Reading(TarArchiveInputStream tar, Allowance header) {
            this.tar = tar;
            this.header = header;
        }

        /** What is left of an entry is passed over first, so that names and headers alone are bounded. */
        Optional<TarArchiveEntry> next() {
            try {
                header.lift();
                while (tar.getCurrentEntry() != null && tar.skip(Long.MAX_VALUE) > 0) {
                    Cancellation.poll();
                }
                header.renew();
                TarArchiveEntry entry = tar.getNextEntry();
                header.lift();
                return Optional.ofNullable(entry);
            } catch (IOException | IllegalArgumentException e) {
                whole = false;
                return Optional.empty();
            }
        }

        boolean canRead(TarArchiveEntry entry) {
            return tar.canReadEntryData(entry) && !entry.isSparse();
        }

        InputStream content() {
            return new TarEntry(tar);
        }

        boolean isWhole() {
            return whole;
        }
    }
}
