package org.deskwright.policy.ui.details;

import java.util.List;
import java.util.Optional;

import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.result.GpoSettings;
import org.deskwright.policy.result.OrderedGpo;
import org.deskwright.policy.result.PolicyOrder;
import org.deskwright.policy.result.Target;
import org.deskwright.policy.ui.desk.PolicyNode;
import org.deskwright.policy.ui.desk.PolicyState;

/**
 * What takes time to know of a node, and is worked out away from the display.
 *
 * @param computer how many settings its policy has for computers
 * @param user likewise for users
 * @param order of the policies in a place, the winner first
 */
record NodeFacts(int computer, int user, List<OrderedGpo> order) {
    static final NodeFacts NONE = new NodeFacts(0, 0, List.of());

    NodeFacts {
        order = List.copyOf(order);
    }

    /** Of a node; of anything else there are none. */
    static NodeFacts of(PolicyState state, Object shown) {
        if (shown instanceof PolicyNode.Place(PolicyContainer container)
                && container.kind() != PolicyContainer.Kind.SITE) {
            return new NodeFacts(0, 0,
                    PolicyOrder.of(state.directory(), Target.ofComputer(state.directory(), container.dn()),
                            container.dn(), Half.COMPUTER).gpos().reversed());
        }
        Optional<Gpo> gpo = shown instanceof PolicyNode node ? node.policy() : Optional.empty();
        return gpo.map(one -> new NodeFacts(GpoSettings.of(one, Half.COMPUTER).size(),
                GpoSettings.of(one, Half.USER).size(), List.of())).orElse(NONE);
    }
}
