package org.deskwright.policy.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.core.intake.UnreadableException;

/**
 * A GPO that is linked to a container.
 *
 * @param gpo its id in upper case, such as {@code {31B2F340-016D-11D2-945F-00C04FB984F9}}
 * @param disabled whether the link does nothing
 * @param enforced whether no container below can block it or win over it
 */
public record GpoLink(String gpo, boolean disabled, boolean enforced) {
    private static final int DISABLED = 1;
    private static final int ENFORCED = 2;
    private static final int MOST_LETTERS = 1 << 20;
    private static final int MOST_SHOWN = 60;
    private static final String ADVICE = "export the object anew, with all of the attribute";
    private static final Pattern LINK = Pattern
            .compile("\\[LDAP://[^\\[\\];{]*cn=(\\{[0-9a-f-]{1,60}})[^\\[\\];]*;(\\d{1,9})]", Pattern.CASE_INSENSITIVE);

    public GpoLink {
        gpo = Objects.requireNonNull(gpo, "gpo").toUpperCase(Locale.ROOT);
    }

    /**
     * What the attribute gPLink holds ([MS-GPOL] 2.2.2), in its order: each is applied after those before it, and so
     * wins over them. The editor counts the other way round: the last here has link order 1 there.
     *
     * @throws UnreadableException where it is not links alone: which of them are missing, nobody knows
     */
    public static List<GpoLink> ofAttribute(String value) throws UnreadableException {
        if (value.length() > MOST_LETTERS) {
            throw new UnreadableException(-1, "is longer than any list of links", ADVICE);
        }
        List<GpoLink> links = new ArrayList<>();
        Matcher link = LINK.matcher(value);
        int end = 0;
        while (link.find()) {
            between(value.substring(end, link.start()));
            end = link.end();
            int options = Integer.parseInt(link.group(2));
            links.add(new GpoLink(link.group(1), (options & DISABLED) != 0, (options & ENFORCED) != 0));
        }
        between(value.substring(end));
        return links;
    }

    private static void between(String text) throws UnreadableException {
        if (!text.isBlank()) {
            String shown = text.strip();
            throw new UnreadableException(-1, "has something that is no whole link: "
                    + (shown.length() > MOST_SHOWN ? shown.substring(0, MOST_SHOWN) + "..." : shown), ADVICE);
        }
    }
}
