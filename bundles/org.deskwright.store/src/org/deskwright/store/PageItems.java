package org.deskwright.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.estate.awscli.CallLayout;

/**
 * The items of a page, each with its JSON without needless space.
 *
 * @param items in the order of the page
 * @param nameless how many had no id, and are left out
 */
record PageItems(List<Item> items, int nameless) {
    /** Differ from page to page and say nothing of the estate. */
    private static final Set<String> OF_THE_PAGE = Set.of("NextToken", "nextToken", "ResponseMetadata");

    /**
     * @param fleeting JSON of the member that is left out because it is other each time; empty where there is none
     */
    record Item(String id, byte[] json, String fleeting) {}

    /**
     * @param layout where its items stand; the page of a call without one is an item as a whole
     * @param name of that one item
     */
    static PageItems of(byte[] page, Optional<CallLayout> layout, String name) throws UnreadablePageException {
        JsonScanner in = new JsonScanner(page);
        PageItems found = layout.isPresent() ? listed(in, layout.get()) : whole(in, name);
        in.end();
        return found;
    }

    private static PageItems whole(JsonScanner in, String name) throws UnreadablePageException {
        in.expect('{');
        boolean first = true;
        boolean more = !in.take('}');
        while (more) {
            int before = in.length();
            String member = in.string();
            in.expect(':');
            in.value();
            if (OF_THE_PAGE.contains(member)) {
                in.cut(before - (first ? 0 : 1)); // with the comma before it
            } else {
                first = false;
            }
            more = another(in, first);
        }
        return new PageItems(List.of(new Item(name, in.copied(0), "")), 0);
    }

    private static PageItems listed(JsonScanner in, CallLayout layout) throws UnreadablePageException {
        List<Item> items = new ArrayList<>();
        int nameless = 0;
        boolean found = false;
        in.expect('{');
        if (!in.take('}')) {
            do {
                String member = in.string();
                in.expect(':');
                if (member.equals(layout.list()) && in.peek() == '[') {
                    found = true;
                    nameless += list(in, layout, items);
                } else {
                    in.value();
                }
                in.cut(0);
            } while (in.take(','));
            in.expect('}');
        }
        if (!found) {
            throw in.problem("it has no list '" + layout.list() + "'");
        }
        return new PageItems(items, nameless);
    }

    private static int list(JsonScanner in, CallLayout layout, List<Item> items) throws UnreadablePageException {
        int nameless = 0;
        byte[] id = layout.id().getBytes(StandardCharsets.UTF_8);
        byte[] fleeting = Fleeting.member(layout.kind()).getBytes(StandardCharsets.UTF_8);
        in.expect('[');
        if (in.take(']')) {
            return nameless;
        }
        do {
            in.cut(0);
            if (in.peek() != '{') {
                in.value();
                nameless++;
                continue;
            }
            Item item = item(in, id, fleeting);
            if (item.id().isEmpty()) {
                nameless++;
            } else {
                items.add(item);
            }
        } while (in.take(','));
        in.expect(']');
        return nameless;
    }

    private static Item item(JsonScanner in, byte[] idMember, byte[] fleetingMember) throws UnreadablePageException {
        String id = "";
        String fleeting = "";
        in.expect('{');
        boolean first = true;
        boolean more = !in.take('}');
        while (more) {
            int before = in.length();
            in.name();
            boolean isId = in.named(idMember);
            boolean isFleeting = in.named(fleetingMember);
            in.expect(':');
            int value = in.length();
            if (isId && in.peek() == '"') {
                id = in.string();
            } else {
                in.value();
            }
            if (!isFleeting) {
                first = false;
            } else {
                fleeting = new String(in.copied(value), StandardCharsets.UTF_8);
                in.cut(before - (first ? 0 : 1)); // with the comma before it
            }
            more = another(in, first);
        }
        return new Item(id, in.copied(0), fleeting);
    }

    /** Goes past what follows a member; no comma stands at the beginning of an object. */
    private static boolean another(JsonScanner in, boolean first) throws UnreadablePageException {
        if (!in.take(',')) {
            in.expect('}');
            return false;
        }
        if (first) {
            in.cut(in.length() - 1);
        }
        return true;
    }
}
