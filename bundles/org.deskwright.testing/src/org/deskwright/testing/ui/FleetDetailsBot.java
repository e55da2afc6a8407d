package org.deskwright.testing.ui;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;

/** The page about what is selected in the fleet. */
public final class FleetDetailsBot {
    private static Composite page() {
        return PageTexts.page("fleet.details.page");
    }

    /** Waits until the page is about something of that name. */
    public FleetDetailsBot about(String title) {
        Ui.waitUntil("the details are about " + title, () -> title().equals(title));
        return this;
    }

    private static String title() {
        return PageTexts.all(page(), "page.title").stream().findFirst().orElse("");
    }

    /** The values beside names. */
    public List<String> facts() {
        return Ui.get(() -> PageTexts.facts(page()));
    }

    /** The links to other things, each as {@code Directory: corp.example.com (d-1)}. */
    public List<String> related() {
        return Ui.get(() -> links().map(FleetDetailsBot::titles).orElse(List.of()));
    }

    private static Optional<Link> links() {
        return Ui.all(page(), "fleet.details.related", Link.class).stream().findFirst();
    }

    private static List<String> titles(Link links) {
        return links.getText().replaceAll("<[^>]*>", "").lines().toList();
    }

    /** Follows the first link of that role. */
    public void follow(String role) {
        Ui.run(() -> {
            Link links = links().orElseThrow();
            Event chosen = new Event();
            chosen.text = String.valueOf(titles(links).indexOf(
                    titles(links).stream().filter(title -> title.startsWith(role + ": ")).findFirst().orElseThrow()));
            links.notifyListeners(SWT.Selection, chosen);
        });
    }
}
