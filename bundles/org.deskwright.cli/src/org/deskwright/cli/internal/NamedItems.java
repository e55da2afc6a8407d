package org.deskwright.cli.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.NetworkInterface;
import org.deskwright.estate.model.Workspace;

/**
 * Items as somebody calls them: by id, or a WorkSpace by its user, computer or private address, for that is what users
 * and firewalls tell.
 */
public final class NamedItems {
    private NamedItems() {
    }

    /** An item and how its type is called. */
    public record Named(String type, Item item) {}

    /**
     * All that the word means. An id comes first; an address belongs to a WorkSpace rather than to its network
     * interface. Whoever is meant is told with everything that has the same id, such as the connection.
     */
    public static List<Named> find(String word, Evidence evidence) {
        List<Named> all = Listings.ALL.stream().flatMap(l -> named(l, evidence)).toList();
        return Stream
                .<Predicate<Item>>of(item -> item.id().equals(word), item -> isWorkspaceOf(item, word),
                        item -> item instanceof NetworkInterface i && i.privateIpAddress().equals(word))
                .map(meant -> all.stream().filter(n -> meant.test(n.item())).map(n -> n.item().id()).distinct()
                        .toList())
                .filter(ids -> !ids.isEmpty()).findFirst()
                .map(ids -> all.stream().filter(n -> ids.contains(n.item().id())).toList()).orElse(List.of());
    }

    /** User and computer of a WorkSpace, for a list to choose from. */
    public static List<String> row(Named named) {
        Optional<Workspace> workspace = named.item() instanceof Workspace w ? Optional.of(w) : Optional.empty();
        return List.of(named.item().id(), named.type(), workspace.map(Workspace::userName).orElse(""),
                workspace.map(Workspace::computerName).orElse(""), workspace.map(Workspace::ipAddress).orElse(""),
                named.item().scope().account(), named.item().scope().region());
    }

    private static <T extends Item> Stream<Named> named(Listing<T> listing, Evidence evidence) {
        return listing.items().apply(evidence).stream().map(item -> new Named(listing.type(), item));
    }

    /** Windows does not mind the case of users and computers. */
    private static boolean isWorkspaceOf(Item item, String word) {
        return item instanceof Workspace w && (w.userName().equalsIgnoreCase(word)
                || w.computerName().equalsIgnoreCase(word) || w.ipAddress().equals(word));
    }
}
