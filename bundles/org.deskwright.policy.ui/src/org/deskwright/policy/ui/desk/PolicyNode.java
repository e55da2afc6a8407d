package org.deskwright.policy.ui.desk;

import java.util.Objects;
import java.util.Optional;

import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.link.GpoLink;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.ui.text.Texts;

/**
 * Something of policies that can be selected. Nodes are the same where they are about the same thing, whatever is in
 * it: it may be read again, and what is in thousands of policies is not gone through to find one.
 */
public sealed interface PolicyNode {
    /** A site, a domain or an OU. */
    record Place(PolicyContainer container) implements PolicyNode {
        @Override
        public boolean equals(Object other) {
            return other instanceof Place(PolicyContainer it) && it.dn().equals(container.dn());
        }

        @Override
        public int hashCode() {
            return container.dn().hashCode();
        }
    }

    /**
     * A policy by one of its links.
     *
     * @param order as the editor of policies counts it: 1 wins
     * @param files empty where they were not read
     */
    record Linked(PolicyContainer container, GpoLink link, int order, GpoObject object,
            Optional<Gpo> files) implements PolicyNode {
        @Override
        public boolean equals(Object other) {
            return other instanceof Linked it && it.order == order && it.link.equals(link)
                    && it.container.dn().equals(container.dn());
        }

        @Override
        public int hashCode() {
            return Objects.hash(container.dn(), link, order);
        }
    }

    /** A policy of which no link is known. */
    record Loose(Gpo gpo) implements PolicyNode {
        @Override
        public boolean equals(Object other) {
            return other instanceof Loose(Gpo it) && it.key().equals(gpo.key()) && it.folder().equals(gpo.folder());
        }

        @Override
        public int hashCode() {
            return Objects.hash(gpo.key(), gpo.folder());
        }
    }

    /** A computer that told its results. */
    record Told(Rsop result) implements PolicyNode {
        @Override
        public boolean equals(Object other) {
            return other instanceof Told(Rsop it) && it.source().equals(result.source());
        }

        @Override
        public int hashCode() {
            return result.source().hashCode();
        }
    }

    /** What people call a policy; some that lie in the opened folder itself have nothing that tells it. */
    static String name(Gpo gpo) {
        return gpo.shown().isEmpty() ? Texts.beside(PolicyNode.class).get("nameless") : gpo.shown();
    }

    /** What people call a policy that is linked. */
    static String name(Linked linked) {
        return linked.files().map(PolicyNode::name).filter(shown -> linked.object().name().isEmpty())
                .orElse(linked.object().shown());
    }

    /** The files of a policy. */
    default Optional<Gpo> policy() {
        return switch (this) {
            case Linked linked -> linked.files();
            case Loose(Gpo gpo) -> Optional.of(gpo);
            case Place _,Told _ -> Optional.empty();
        };
    }
}
