package org.deskwright.testing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.ui.page.Page;
import org.deskwright.ui.page.PageText;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What the texts of a page say. Display thread only. */
final class PageTexts {
    private PageTexts() {
    }

    /** The page with that id, once it says what it was asked for last; a hidden one does not. */
    static Composite page(String id) {
        Composite page = Ui.get(() -> Ui.one(id, Composite.class));
        Ui.waitUntil(id + " is written", () -> page.getData(Page.WAITS) == null);
        return page;
    }

    /** What the control says, where it is a text to read. */
    static Optional<String> of(Control control) {
        return switch (control) {
            case PageText text -> Optional.of(text.getText());
            case StyledText text -> Optional.of(text.getText());
            default -> Optional.empty();
        };
    }

    /** Those with an id, from top to bottom. */
    static List<String> all(Composite page, String id) {
        return Ui.all(page, id, Control.class).stream().flatMap(c -> of(c).stream()).toList();
    }

    /** The values beside names. */
    static List<String> facts(Composite page) {
        List<String> values = new ArrayList<>();
        all(page, "page.facts").stream().flatMap(list -> Stream.of(list.split("\n"))).forEach(line -> {
            int tab = line.indexOf('\t');
            String value = line.substring(tab + 1);
            if (tab == 0) {
                values.add(values.removeLast() + "\n" + value);
            } else {
                values.add(value);
            }
        });
        return values;
    }
}
