package org.deskwright.estate.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.estate.model.NetworkInterface;

/**
 * Who took public addresses from which interfaces. The call names only an association, so that the one which made it
 * has to have been recorded too.
 */
final class AddressTrail {
    private static final String GIVE = "AssociateAddress";
    private static final String TAKE = "DisassociateAddress";

    /** By interface. */
    private final Map<String, TrailEvent> taken = new HashMap<>();

    AddressTrail(Evidence evidence) {
        Map<String, String> interfaces = new HashMap<>();
        for (TrailEvent event : TrailEvent.named(evidence, Set.of(GIVE, TAKE))) {
            if (event.isAccepted() && event.name().equals(GIVE)) {
                String target = event.parameter("networkInterfaceId");
                interfaces.put(Trees.text(event.record().get("responseElements"), "associationId"), target);
                taken.remove(target);
            } else if (event.isAccepted()) {
                String target = interfaces.getOrDefault(event.parameter("associationId"), "");
                taken.put(target, event);
            }
        }
        taken.remove("");
    }

    /** The last call, unless an address was given to it again. */
    Optional<TrailEvent> takenFrom(NetworkInterface networkInterface) {
        return Optional.ofNullable(taken.get(networkInterface.id()))
                .filter(event -> DetailTable.agree(event.scope(), networkInterface.scope()));
    }
}
