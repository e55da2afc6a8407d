package org.deskwright.store;

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

    record Item(String id, byte[] json) {}

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
            in.peek();
            String member = in.string();
            in.expect(':');
            in.value();
            if (OF_THE_PAGE.contains(member)) {
                in.cut(before - (first ? 0 : 1)); // with the comma before it
            } else {
                first = false;
            }
            if (in.take(',')) {
                if (first) {
                    in.cut(in.length() - 1);
                }
            } else {
                in.expect('}');
                more = false;
            }
        }
        return new PageItems(List.of(new Item(name, in.copied(0))), 0);
    }

    private static PageItems listed(JsonScanner in, CallLayout layout) throws UnreadablePageException {
        List<Item> items = new ArrayList<>();
        int nameless = 0;
        boolean found = false;
        in.expect('{');
        if (!in.take('}')) {
            do {
                in.peek();
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
        in.expect('[');
        if (in.take(']')) {
            return nameless;
        }
        do {
            in.cut(0);
            String id = in.peek() == '{' ? item(in, layout.id()) : skipped(in);
            if (id.isEmpty()) {
                nameless++;
            } else {
                items.add(new Item(id, in.copied(0)));
            }
        } while (in.take(','));
        in.expect(']');
        return nameless;
    }

    private static String skipped(JsonScanner in) throws UnreadablePageException {
        in.value();
        return "";
    }

    /** Gives its id; empty where it has none. */
    private static String item(JsonScanner in, String idMember) throws UnreadablePageException {
        String id = "";
        in.expect('{');
        if (!in.take('}')) {
            do {
                in.peek();
                String member = in.string();
                in.expect(':');
                if (member.equals(idMember) && in.peek() == '"') {
                    id = in.string();
                } else {
                    in.value();
                }
            } while (in.take(','));
            in.expect('}');
        }
        return id;
    }
}
