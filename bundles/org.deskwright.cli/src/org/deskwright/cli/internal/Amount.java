package org.deskwright.cli.internal;

/** How many there are of something, as people read it. */
public final class Amount {
    private Amount() {
    }

    /** @param one the word for one of them, of which there are more with an s */
    public static String of(long number, String one) {
        return LogIndexPage.number(number) + " " + (number == 1 ? one : one + "s");
    }
}
