package org.deskwright.estate.ui.navigator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Ages;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ILabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.TextStyle;

/** Name, number of WorkSpaces and the age of the data. Badges come from decorators. */
final class PlaceLabels extends LabelProvider implements IStyledLabelProvider, ILabelProvider {
    private static final Texts TEXTS = Texts.beside(PlaceLabels.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final InstantSource clock;
    private Fleet fleet;
    private PlaceNames names;
    private PlaceHints hints;

    PlaceLabels(InstantSource clock) {
        this.clock = clock;
    }

    void set(Fleet next, PlaceNames called) {
        fleet = next;
        names = called;
        hints = new PlaceHints(next.tree(), called, next.evidence().zone());
    }

    @Override
    public String getText(Object element) {
        if (fleet == null) {
            return "";
        }
        return element instanceof FleetPlace place ? names.of(place) : TEXTS.get("whole");
    }

    @Override
    public StyledString getStyledText(Object element) {
        if (fleet == null) {
            return new StyledString();
        }
        // the long name of a Region stands last: when the view is narrow, it may be cut, and the number may not
        StyledString text = new StyledString(
                element instanceof FleetPlace place ? names.brief(place) : getText(element));
        text.append("  " + amount(element), new Muted());
        if (element instanceof FleetPlace.Region region) {
            names.region(region).ifPresent(name -> text.append("  " + name, new Muted()));
        }
        return text;
    }

    private String amount(Object element) {
        int count = element instanceof FleetPlace place
                ? fleet.tree().facts(place).workspaces()
                : fleet.workspaces().size();
        String age = age(element);
        boolean said = element instanceof FleetPlace place && age.equals(age(around(place)));
        return age.isEmpty() || said ? TEXTS.get("label.count", count) : TEXTS.get("label.count-age", count, age);
    }

    /** Of the oldest that is known of it, when that is more than a minute. */
    private String age(Object element) {
        Optional<Instant> oldest = element instanceof FleetPlace place
                ? fleet.tree().facts(place).oldest()
                : fleet.tree().accounts().stream().flatMap(a -> fleet.tree().facts(a).oldest().stream())
                        .min(Instant::compareTo);
        return oldest.filter(at -> Duration.between(at, clock.instant()).compareTo(FRESH) > 0)
                .map(at -> Ages.of(at, clock.instant())).orElse("");
    }

    /** What is told of the place around it need not be told again. */
    private static Object around(FleetPlace place) {
        return switch (place) {
            case FleetPlace.Directory directory -> new FleetPlace.Region(directory.scope());
            case FleetPlace.Region region -> new FleetPlace.Account(region.scope().account());
            case FleetPlace.Account _ -> WholeFleet.INSTANCE;
        };
    }

    @Override
    public Image getImage(Object element) {
        return switch (element) {
            case FleetPlace.Account _ -> Icon.ACCOUNT.image();
            case FleetPlace.Region _ -> Icon.REGION.image();
            case FleetPlace.Directory _ -> Icon.DIRECTORY.image();
            default -> Icon.WORKSPACE.image();
        };
    }

    /** All that is known of the element, a line each. */
    String hint(Object element) {
        return fleet != null && element instanceof FleetPlace place
                ? hints.of(place, clock.instant())
                : getText(element);
    }

    private static final class Muted extends StyledString.Styler {
        @Override
        public void applyStyles(TextStyle style) {
            style.foreground = ThemeColor.MUTED.color();
        }
    }
}
