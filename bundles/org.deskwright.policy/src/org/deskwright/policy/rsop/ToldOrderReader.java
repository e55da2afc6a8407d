package org.deskwright.policy.rsop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.xml.XmlElement;
import org.deskwright.policy.xml.XmlReader;

/** Reads out of what {@code gpresult /x} wrote which GPOs it found for the computer, or for the user. */
final class ToldOrderReader {
    private ToldOrderReader() {
    }

    static ToldOrder read(byte[] bytes, String results) throws UnreadableException {
        List<ToldOrder> found = new ArrayList<>();
        XmlReader.read(bytes, "run gpresult again", results::equals, one -> found.add(order(one)));
        return found.isEmpty() ? ToldOrder.NONE : found.getFirst();
    }

    private static ToldOrder order(XmlElement results) {
        List<ToldGpo> gpos = new ArrayList<>();
        results.all("GPO").forEach(gpo -> {
            String id = gpo.first("Path").map(path -> path.text("Identifier")).orElse("").toUpperCase(Locale.ROOT);
            gpo.all("Link").forEach(link -> gpos.add(new ToldGpo(id, gpo.text("Name"), link.text("SOMPath"),
                    number(link.text("AppliedOrder")), link.text("NoOverride").equals("true"))));
        });
        return new ToldOrder(results.text("SOM"), results.text("Site"),
                results.all("SecurityGroup").map(group -> group.text("SID")).toList(), gpos);
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
