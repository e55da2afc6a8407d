package org.deskwright.core.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import org.deskwright.core.intake.ExpansionLimits;
import org.deskwright.core.intake.Manifest;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.intake.UnreadableException;

/**
 * A file inside an archive. Each opening opens the archive anew, so that nothing stays open and threads do not meet.
 */
public final class ArchiveEntry implements SourceFile {
    private static final int BUFFER = 64 * 1024;

    private final Path archive;
    private final ZipRecord entry;
    private final String name;
    private final Manifest manifest;
    private final Instant packed;

    /** @param packed when the archive was written to last: the entry was not later */
    ArchiveEntry(Path archive, ZipRecord entry, String name, Manifest manifest, Instant packed) {
        this.packed = packed;
        this.archive = archive;
        this.entry = entry;
        this.name = name;
        this.manifest = manifest;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return entry.size();
    }

    @Override
    public Optional<Instant> modified() {
        return entry.modified().or(() -> Optional.of(packed));
    }

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public Optional<Location> location() {
        return Optional.of(new Location(archive, entry.name()));
    }

    @Override
    public InputStream open() throws IOException {
        FileChannel channel = FileChannel.open(archive);
        try {
            InputStream stored = new ChannelSlice(channel, content(channel), entry.compressed());
            InputStream plain = entry.method() == ZipRecord.DEFLATED ? inflate(stored) : stored;
            // the declared size was judged when the archive was opened; it may not grow beyond that
            ExpansionLimits declared = new ExpansionLimits(entry.size(), Long.MAX_VALUE, Long.MAX_VALUE);
            return new ChecksumStream(new BoundedStream(plain, entry::compressed, declared), entry.size(), entry.crc());
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private long content(FileChannel channel) throws IOException {
        if (entry.end() > channel.size()) {
            throw new UnreadableException(-1, "lies beyond the end of the archive", "copy or download it again");
        }
        ByteBuffer header = ZipDirectory.read(channel, entry.offset(), ZipRecord.LOCAL_HEADER);
        if (header.getInt(0) != ZipRecord.LOCAL_SIGNATURE) {
            throw new UnreadableException(-1, "is not where the archive says", "copy or download it again");
        }
        return entry.offset() + ZipRecord.LOCAL_HEADER + (header.getShort(26) & 0xFFFF)
                + (header.getShort(28) & 0xFFFF);
    }

    private static InputStream inflate(InputStream stored) {
        Inflater inflater = new Inflater(true);
        return new InflaterInputStream(stored, inflater, BUFFER) {
            @Override
            public void close() throws IOException {
                try {
                    super.close();
                } finally {
                    inflater.end(); // frees native memory, which the stream only does for an inflater of its own
                }
            }
        };
    }
}
