package org.deskwright.logs.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.deskwright.logs.evtx.EventExport;
import org.deskwright.logs.evtx.EventLog;

/** Takes logs out of what streams by, however often it is packed, into the spool. For one file or entry. */
final class Unpacker {
    /** Longer names are none of those that tell what an archive is. */
    private static final int LONGEST_NAME = 1 << 10;

    private final Spool spool;
    private final Limits limits;
    private final Outcome outcome;

    Unpacker(Spool spool, Limits limits, Outcome outcome) {
        this.spool = spool;
        this.limits = limits;
        this.outcome = outcome;
    }

    /** Where bytes come from. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Takes all there is, and refuses what cannot be taken.
     *
     * @param packed how many bytes it came from so far
     */
    void take(Place place, Source source, LongSupplier packed) {
        try (InputStream in = source.open()) {
            content(place, place.name(), in, packed);
        } catch (EOFException e) {
            outcome.refuse(place.name(), "broken: it ends too early");
        } catch (RefusedException e) {
            outcome.refuse(place.name(), e.getMessage());
        } catch (CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            outcome.refuse(place.name(), "broken: " + e.getMessage());
        }
    }

    /**
     * @param shown the name as an archive: what gzip packed is shown by the name of the packed file
     */
    private void content(Place place, String shown, InputStream in, LongSupplier packed) throws IOException {
        Head begin = Head.of(in);
        byte[] head = begin.bytes();
        InputStream all = begin.all();
        Place archive = new Place(shown, place.depth(), place.modified());
        Content content = Content.of(head);
        if (content.isArchive() && place.depth() > limits.bounds().depth()) {
            throw new RefusedException("packed more than " + limits.bounds().depth() + " times");
        }
        switch (content) {
            case TEXT -> text(place, all, Encoding.of(head), false);
            case RETURNS -> text(place, all, Encoding.of(head), true);
            case UTF_16 -> text(place, all, Encoding.of(head), LineEnds.areReturns(letters(head)));
            case EVENTS -> events(place, out -> EventLog.write(all, out));
            case EXPORT -> events(place, out -> EventExport.write(all, out));
            case OTHER -> outcome.refuse(place.name(), Content.other(head).orElseThrow());
            case GZIP -> gzip(archive, all, packed);
            case TAR -> tar(archive, all);
            case ZIP -> zip(archive, all);
        }
    }

    /** All of it in UTF-8, however it is written. What came before a log broke off is read. */
    private void text(Place place, InputStream in, Encoding encoding, boolean returns) throws IOException {
        UpToBreak all = new UpToBreak(in);
        if (encoding == Encoding.UTF_8_MARKED) {
            all.skipNBytes(Encoding.MARK);
        }
        StringBuilder parts = new StringBuilder();
        Path file = spool.store(out -> {
            CleanText clean = new CleanText(encoding.writing(), returns ? LineEnds.feeding(out) : out);
            Spool.copy(all, clean);
            clean.end();
            parts.append(clean.told());
        });
        found(place, file, encoding, returns, parts.toString());
        all.told().ifPresent(why -> outcome.refuse(place.name(), why));
    }

    /** The letters of ASCII in UTF-16 alone: its other bytes tell no ends of lines. */
    private static byte[] letters(byte[] head) {
        String text = new String(head, 0, head.length & ~1, Encoding.of(head).charset());
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Makes text of events. */
    @FunctionalInterface
    private interface Making {
        EventLog.Written into(OutputStream out) throws IOException;
    }

    /** The text that is made of it is what all else reads. */
    private void events(Place place, Making making) throws IOException {
        List<String> problems = new ArrayList<>();
        Path file = spool.store(out -> problems.addAll(making.into(out).problems()));
        found(place, file, Encoding.UTF_8, false, "");
        problems.forEach(problem -> outcome.refuse(place.name(), problem));
    }

    private void found(Place place, Path file, Encoding encoding, boolean returns, String parts) {
        outcome.log(new FoundLog(place.name(), file, encoding, true, place.modified(), returns, parts));
    }

    private void gzip(Place place, InputStream in, LongSupplier packed) throws IOException {
        Allowance header = new Allowance(in, "its header");
        GzipCompressorInputStream plain = GzipCompressorInputStream.builder().setInputStream(header)
                .setDecompressConcatenated(true).get();
        Unpacked unpacked = new Unpacked(header.renewedBy(new ToTheLast(plain)), packed, -1, limits);
        content(place.inGzip(), place.name(), unpacked, unpacked::count);
    }

    private void tar(Place place, InputStream in) throws IOException {
        Allowance header = new Allowance(in, "the header of its entries");
        TarArchiveInputStream tar = new TarArchiveInputStream(header);
        List<String> names = new ArrayList<>();
        for (TarArchiveEntry entry = next(tar, header); entry != null; entry = next(tar, header)) {
            limits.checkCancelled();
            limits.entry();
            Place inside = place.entry(entry.getName(),
                    Optional.ofNullable(entry.getLastModifiedTime()).map(FileTime::toInstant));
            if (entry.getName().length() <= LONGEST_NAME) {
                names.add(entry.getName());
            }
            Optional<String> wrong = Place.wrongName(entry.getName());
            if (wrong.isPresent()) {
                outcome.refuse(inside.name(), wrong.get());
            } else if (entry.isFile() && tar.canReadEntryData(entry) && !isLink(entry)) {
                // ends the entry and not the archive
                long stored = entry.isSparse() ? entry.getSize() : Long.MAX_VALUE;
                take(inside, () -> new Unpacked(new TarEntry(tar), () -> stored, -1, limits), () -> stored);
            } else if (!entry.isDirectory()) {
                outcome.refuse(inside.name(), isLink(entry) ? "a link" : "not a file but a pipe or device");
            }
        }
        outcome.bundles().addAll(WorkSpaceBundle.in(place.name(), names));
    }

    /** What is left of an entry is passed over first, so that names and headers alone are bounded. */
    private static TarArchiveEntry next(TarArchiveInputStream tar, Allowance header) throws IOException {
        header.lift();
        while (tar.getCurrentEntry() != null && tar.skip(Long.MAX_VALUE) > 0) {
            // to its end
        }
        header.renew();
        TarArchiveEntry entry = tar.getNextEntry();
        header.lift();
        return entry;
    }

    private static boolean isLink(TarArchiveEntry entry) {
        return entry.isSymbolicLink() || entry.isLink();
    }

    /** A zip is read from its end, so it has to lie in a file. */
    private void zip(Place place, InputStream in) throws IOException {
        Path file = spool.store(out -> Spool.copy(in, out));
        try (ZipEntries zip = ZipEntries.open(file, place, limits)) {
            outcome.refusals().addAll(zip.refusals());
            outcome.bundles().addAll(WorkSpaceBundle.in(place.name(), zip.names()));
            for (ZipEntries.Entry entry : zip.entries()) {
                zip.take(entry, this);
            }
        } finally {
            spool.remove(file);
        }
    }
}
