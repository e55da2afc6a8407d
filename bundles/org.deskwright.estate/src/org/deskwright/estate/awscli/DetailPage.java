package org.deskwright.estate.awscli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.estate.model.Detail;

import com.google.gson.JsonElement;

/** What one document held of one {@linkplain DetailCall call for details}. Filled by one thread, then read. */
final class DetailPage {
    /** {@code arn:partition:service:region:account:resource}. */
    private static final int ARN_PARTS = 6;

    private final SourceFile file;
    private final DetailCall call;
    private final List<Detail> details = new ArrayList<>();
    private boolean complete = true;

    DetailPage(SourceFile file, DetailCall call) {
        this.file = file;
        this.call = call;
    }

    DetailCall call() {
        return call;
    }

    void add(Detail detail) {
        details.add(detail);
    }

    /** Of the things that the call is about there are others, or something could not be read. */
    void markIncomplete() {
        complete = false;
    }

    boolean isComplete() {
        return complete;
    }

    String folder() {
        return file.name().substring(0, file.name().lastIndexOf('/') + 1);
    }

    /** Of the manifest, else of what the first item says. */
    Scope scope() {
        Scope manifest = file.manifest().scope();
        return manifest.isComplete() || details.isEmpty() ? manifest : manifest.orElse(hint(details.getFirst()));
    }

    private static Scope hint(Detail detail) {
        Map<String, JsonElement> tree = detail.tree();
        JsonElement arn = tree.containsKey("QuotaArn") ? tree.get("QuotaArn") : tree.get("ResourceARN");
        String text = arn != null && arn.isJsonPrimitive() ? arn.getAsString() : detail.id();
        String[] parts = text.split(":", ARN_PARTS);
        return parts.length == ARN_PARTS && parts[0].equals("arn") ? new Scope(parts[4], parts[3]) : Scope.UNKNOWN;
    }

    Provenance provenance(Instant asOf) {
        Optional<Instant> readAt = file.manifest().readAt().or(file::modified);
        return new Provenance(file.name(), call.kind(), scope(), readAt.orElse(asOf));
    }

    /** With the provenance that is theirs. */
    List<Detail> settled(Instant asOf) {
        Provenance provenance = provenance(asOf);
        return details.stream().map(detail -> new Detail(detail.id(), provenance, detail.members())).toList();
    }
}
