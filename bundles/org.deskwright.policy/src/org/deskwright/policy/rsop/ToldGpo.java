package org.deskwright.policy.rsop;

import java.util.Objects;

/**
 * A GPO by one of its links, as {@code gpresult} tells it.
 *
 * @param id in upper case, or {@code LOCALGPO}
 * @param container what it is linked to, by its canonical name
 * @param order in which it was applied, the highest last; 0 where it was not
 * @param enforced whether the link is
 */
public record ToldGpo(String id, String name, String container, int order, boolean enforced) {
    public ToldGpo {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(container, "container");
    }
}
