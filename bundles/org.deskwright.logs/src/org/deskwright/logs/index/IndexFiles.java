package org.deskwright.logs.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

    long bytes() throws IOException {
        return Files.size(blocks) + Files.size(lines);
    }

    /** That of blocks first: the other one is nothing without it. */
    void delete() throws IOException {
        Files.deleteIfExists(blocks);
        Files.deleteIfExists(lines);
    }
}
