package org.deskwright.estate.awscli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.estate.model.Item;

/**
 * What one JSON document held of one call: a page of the call's answer. Filled by one thread, read by another after the
 * last file.
 */
final class Page {
    private final SourceFile file;
    private final AwsCall call;
    private final Provenance provenance;
    private List<Item> items = new ArrayList<>();
    private Scope scope = Scope.UNKNOWN;
    private boolean continued;
    private boolean damaged;

    Page(SourceFile file, AwsCall call) {
        this.file = file;
        this.call = call;
        this.provenance = new Provenance(file.name(), call.kind(), file.manifest().scope(),
                readAt().orElse(Instant.EPOCH));
    }

    /** When the state was read, as far as the file tells. */
    Optional<Instant> readAt() {
        return file.manifest().readAt().or(file::modified);
    }

    String source() {
        return file.name();
    }

    /** The folder of the file; empty at the top. */
    String folder() {
        return source().substring(0, source().lastIndexOf('/') + 1);
    }

    AwsCall call() {
        return call;
    }

    /** Of all items so far; its scope is that of the manifest. */
    Provenance provenance() {
        return provenance;
    }

    Provenance provenance(Scope settled, Instant asOf) {
        return new Provenance(source(), call.kind(), settled, readAt().orElse(asOf));
    }

    /** The scope of the whole page, once it is known as well as it can be. */
    void settle(Scope settled) {
        scope = settled;
    }

    Scope scope() {
        return scope;
    }

    void add(Item item) {
        items.add(item);
    }

    List<Item> items() {
        return items;
    }

    /** Puts the items in place that know their scope. */
    void items(List<Item> settled) {
        items = settled;
    }

    /** Another page of the answer exists. */
    void markContinued() {
        continued = true;
    }

    boolean isContinued() {
        return continued;
    }

    /** Something that belongs to this page could not be read. */
    void markDamaged() {
        damaged = true;
    }

    boolean isDamaged() {
        return damaged;
    }
}
