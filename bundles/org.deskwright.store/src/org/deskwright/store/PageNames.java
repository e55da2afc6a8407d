package org.deskwright.store;

/** How the pages of a call are named whose answer is no list of items: by what it is about, and the page. */
final class PageNames {
    private static final char MARK = '#';

    private PageNames() {
    }

    /**
     * @param page from 0
     */
    static String of(Request request, int page) {
        return String.join(",", request.values()) + (page == 0 ? "" : MARK + Integer.toString(page + 1));
    }

    static String subject(String name) {
        int mark = name.lastIndexOf(MARK);
        return mark < 0 ? name : name.substring(0, mark);
    }
}
