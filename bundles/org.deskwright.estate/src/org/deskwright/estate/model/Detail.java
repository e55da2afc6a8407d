package org.deskwright.estate.model;

import java.util.Map;

import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.evidence.Scope;

import com.google.gson.JsonElement;

/**
 * What AWS says of a thing that only some checks look into, such as the state of a key.
 *
 * @param id what it is about: the thing's own id, or that of the WorkSpace whose snapshots they are; empty for the
 *     account and Region as a whole
 * @param members by wire name, as they came
 */
public record Detail(String id, Provenance provenance, Unknown members) {
    public Scope scope() {
        return provenance.scope();
    }

    /** A tree of the caller's own; parsed anew each time. */
    public Map<String, JsonElement> tree() {
        return members.members();
    }

    /** A pointer to one member. */
    public EvidenceRef ref(String member) {
        return provenance.ref(id, member);
    }
}
