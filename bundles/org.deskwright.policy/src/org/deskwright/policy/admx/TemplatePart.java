package org.deskwright.policy.admx;

import java.util.Objects;

import org.deskwright.policy.registry.RegistryType;

/**
 * A field that the editor shows for a policy, and how it comes into the registry.
 *
 * @param id within the policy
 * @param label as the editor shows it; empty where no file of texts was read
 * @param type of what is typed into it
 * @param names of the values of a list
 * @param prefix of those that are numbered
 * @param additive whether a list leaves other values of its key alone
 */
public record TemplatePart(ToldPart.Kind kind, String id, String label, RegistryType type, Names names, String prefix,
        boolean additive) {
    /** Of what a box sets when it is checked. */
    static final String ON = "on";
    /** And when it is not. */
    static final String OFF = "off";

    /** Where values of a list have their names from. */
    public enum Names {
        /** Each is called as what it holds. */
        DATA,
        /** From one, behind the prefix. */
        NUMBERS,
        /** Typed beside it. */
        GIVEN
    }

    public TemplatePart {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(prefix, "prefix");
    }

    TemplatePart labelled(String shown) {
        return new TemplatePart(kind, id, shown.strip(), type, names, prefix, additive);
    }
}
