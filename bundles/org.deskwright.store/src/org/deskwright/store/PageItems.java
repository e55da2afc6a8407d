package org.deskwright.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.estate.awscli.CallLayout;
import org.deskwright.estate.columns.MemberSpans;

/**
 * The items of a page, held against what is known of the series: most are as they were, and need no more than that said
 * of them. Of all others the JSON is taken without needless space.
 */
final class PageItems {
    /** Differ from page to page and say nothing of the estate. */
    private static final Set<String> OF_THE_PAGE = Set.of("NextToken", "nextToken", "ResponseMetadata");
    private static final byte[] NOTHING = {};

    private final JsonScanner in;
    private final Series known;
    private final byte[] fleetingMember;
    private MessageDigest digest;
    private final MemberSpans members = new MemberSpans();
    private final List<Item> items = new ArrayList<>();
    private int nameless;

    /**
     * What a page has of an item.
     *
     * @param position where the series has the same; -1 where it has not
     * @param id empty where the series has the same
     * @param json likewise
     * @param hash likewise
     * @param fleeting JSON of the member that is left out because it is other each time; of no letters for none
     */
    record Item(int position, String id, byte[] json, byte[] hash, byte[] fleeting) {
        boolean isKnown() {
            return position >= 0;
        }
    }

    private PageItems(byte[] page, Series known, String fleetingMember) {
        this.in = new JsonScanner(page);
        this.known = known;
        this.fleetingMember = fleetingMember.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param layout where its items stand; the page of a call without one is an item as a whole
     * @param name of that one item
     * @param known the series as it is
     */
    static PageItems of(byte[] page, Optional<CallLayout> layout, String name, Series known)
            throws UnreadablePageException {
        PageItems found = new PageItems(page, known, layout.map(l -> Fleeting.member(l.kind())).orElse(""));
        if (layout.isPresent()) {
            found.listed(layout.get());
        } else {
            found.whole(name);
        }
        found.in.end();
        return found;
    }

    /** Those of an item as it stands in a record. */
    static MemberSpans members(byte[] json) throws UnreadablePageException {
        PageItems one = new PageItems(json, Series.NONE, "");
        one.object(NOTHING, false);
        one.in.end();
        return one.members;
    }

    /** In the order of the page. */
    List<Item> items() {
        return items;
    }

    /** How many had no id, and are left out. */
    int nameless() {
        return nameless;
    }

    private void whole(String name) throws UnreadablePageException {
        object(NOTHING, true);
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        item(bytes, 0, bytes.length, NOTHING);
    }

    private void listed(CallLayout layout) throws UnreadablePageException {
        boolean found = false;
        in.expect('{');
        if (!in.take('}')) {
            do {
                String member = in.string();
                in.expect(':');
                if (member.equals(layout.list()) && in.peek() == '[') {
                    found = true;
                    list(layout);
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
    }

    private void list(CallLayout layout) throws UnreadablePageException {
        byte[] id = layout.id().getBytes(StandardCharsets.UTF_8);
        in.expect('[');
        if (in.take(']')) {
            return;
        }
        do {
            in.cut(0);
            if (in.peek() == '{') {
                object(id, false);
            } else {
                in.value();
                nameless++;
            }
        } while (in.take(','));
        in.expect(']');
    }

    /**
     * @param idMember of no letters for an object that is no item of a list
     * @param ofThePage whether members are left out that a page has and an item has not
     */
    private void object(byte[] idMember, boolean ofThePage) throws UnreadablePageException {
        int idFrom = 0;
        int idTo = 0;
        byte[] fleeting = NOTHING;
        members.begin(in.copy());
        in.expect('{');
        boolean first = true;
        boolean more = !in.take('}');
        while (more) {
            int before = in.length();
            in.name();
            int nameFrom = in.textFrom();
            int nameTo = in.textTo();
            boolean isId = in.named(idMember);
            boolean isFleeting = fleetingMember.length > 0 && in.named(fleetingMember);
            boolean isLeftOut = isFleeting || ofThePage && OF_THE_PAGE.contains(in.text());
            in.expect(':');
            int value = in.length();
            boolean isText = in.peek() == '"';
            in.value();
            if (isFleeting) {
                fleeting = in.copied(value);
            }
            if (isLeftOut) {
                in.cut(before - (first ? 0 : 1)); // with the comma before it
            } else {
                first = false;
                members.add(nameFrom, nameTo, value, in.length());
                if (isId && isText) {
                    idFrom = value + 1;
                    idTo = in.length() - 1;
                }
            }
            more = another(first);
        }
        if (idFrom < idTo) {
            item(in.copy(), idFrom, idTo, fleeting);
        } else if (idMember.length > 0) {
            nameless++;
        }
    }

    private void item(byte[] name, int from, int to, byte[] fleeting) {
        int position = known.find(name, from, to);
        if (position >= 0 && known.is(position, members)) {
            items.add(new Item(position, "", NOTHING, NOTHING, fleeting));
        } else {
            byte[] json = in.copied(0);
            digest = digest == null ? Records.digest() : digest;
            items.add(new Item(-1, new String(name, from, to - from, StandardCharsets.UTF_8), json,
                    Records.hash(digest, json), fleeting));
        }
    }

    /** Goes past what follows a member; no comma stands at the beginning of an object. */
    private boolean another(boolean first) throws UnreadablePageException {
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
