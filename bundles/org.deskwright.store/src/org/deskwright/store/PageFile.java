package org.deskwright.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.Manifest;
import org.deskwright.core.intake.SourceFile;

/** Items of one call as a file in memory that the reader of AWS CLI output takes. Filled by one thread, then read. */
final class PageFile implements SourceFile {
    private static final byte[] LAST = "]}\n".getBytes(StandardCharsets.UTF_8);
    /** Names the member that tells readers of another page; what stands in it no one looks at. */
    private static final byte[] NOT_LAST = "],\"NextToken\":\"more\"}\n".getBytes(StandardCharsets.UTF_8);

    private final String name;
    private final Manifest manifest;
    private final Bytes bytes = new Bytes();
    private boolean empty = true;

    /** Without a copy of what may be large. */
    private static final class Bytes extends ByteArrayOutputStream {
        InputStream open() {
            return new ByteArrayInputStream(buf, 0, count);
        }
    }

    /**
     * @param list the member that holds the items
     */
    PageFile(String name, Scope scope, Instant readAt, String list) {
        this.name = name;
        this.manifest = new Manifest(scope, Optional.of(readAt));
        bytes.writeBytes(("{\"" + list + "\":[").getBytes(StandardCharsets.UTF_8));
    }

    private PageFile(String name, Scope scope, Instant readAt) {
        this.name = name;
        this.manifest = new Manifest(scope, Optional.of(readAt));
    }

    /** An answer that is no list, as it came. */
    static PageFile whole(String name, Scope scope, Instant readAt, byte[] json) {
        PageFile file = new PageFile(name, scope, readAt);
        file.bytes.writeBytes(json);
        return file;
    }

    /**
     * @param member that the JSON lacks; empty for none
     * @param value its JSON; empty where it has none
     */
    void add(byte[] json, String member, String value) {
        if (value.isEmpty()) {
            add(json);
            return;
        }
        boolean bare = json.length == 2;
        add(("{\"" + member + "\":" + value + (bare ? "" : ",")).getBytes(StandardCharsets.UTF_8));
        bytes.write(json, 1, json.length - 1);
    }

    void add(byte[] json) {
        if (!empty) {
            bytes.write(',');
        }
        empty = false;
        bytes.writeBytes(json);
    }

    /**
     * After the last item.
     *
     * @param last whether it is the last page of its answer
     */
    PageFile end(boolean last) {
        bytes.writeBytes(last ? LAST : NOT_LAST);
        return this;
    }

    /** Whether it is an answer without a member: as a file it would be of no known kind. */
    boolean isNothing() {
        return bytes.size() <= 2;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return bytes.size();
    }

    @Override
    public Optional<Instant> modified() {
        return manifest.readAt();
    }

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public InputStream open() {
        return bytes.open();
    }
}
