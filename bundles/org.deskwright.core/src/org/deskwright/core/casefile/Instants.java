package org.deskwright.core.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.deskwright.core.internal.files.JsonDocument;

import com.google.gson.JsonObject;

/** Instants in JSON members. */
final class Instants {
    private Instants() {
    }

    /**
     * @throws DateTimeException when there is something, but no instant
     */
    static Optional<Instant> find(JsonObject object, String member) {
        return JsonDocument.string(object, member).filter(t -> !t.isBlank())
                .map(t -> OffsetDateTime.parse(t).toInstant());
    }

    static void put(JsonObject object, String member, Optional<Instant> instant) {
        instant.ifPresentOrElse(i -> object.addProperty(member, i.toString()), () -> object.remove(member));
    }
}
