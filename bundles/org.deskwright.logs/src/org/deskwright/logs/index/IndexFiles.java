package org.deskwright.logs.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The two files of an index: that of blocks, which begins with its head and commits, and that of their lines.
 */
record IndexFiles(Path blocks, Path lines) {
    static final String BLOCKS = ".blocks";
    static final String LINES = ".lines";

    /**
     * @param blocks ends in {@value #BLOCKS}
     */
    static IndexFiles of(Path blocks) {
        String name = blocks.getFileName().toString();
        return new IndexFiles(blocks,
                blocks.resolveSibling(name.substring(0, name.length() - BLOCKS.length()) + LINES));
    }

    static IndexFiles ofLines(Path lines) {
        String name = lines.getFileName().toString();
        return new IndexFiles(lines.resolveSibling(name.substring(0, name.length() - LINES.length()) + BLOCKS), lines);
    }

    long bytes() throws IOException {
        return Files.size(blocks) + Files.size(lines);
    }

    /** That of blocks first: the other one is nothing without it. */
    void delete() throws IOException {
        Files.deleteIfExists(blocks);
        Files.deleteIfExists(lines);
    }

    /** Lets nobody take it for an index any more, even where files that somebody looks at cannot be deleted. */
    void spoil() {
        try (FileChannel file = FileChannel.open(blocks, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(Long.BYTES), 0);
        } catch (IOException e) {
            // whoever looks at it next finds the damage as well
        }
        try {
            delete();
        } catch (IOException e) {
            // deleted when it is built anew
        }
    }
}
