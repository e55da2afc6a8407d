package org.deskwright.estate.ui.navigator;

import java.util.Optional;

import org.deskwright.core.check.Importance;
import org.deskwright.estate.fleet.FindingTally.Count;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.ui.fleet.FleetSession;
import org.deskwright.ui.icons.Icon;
import org.eclipse.jface.viewers.BaseLabelProvider;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.ui.PlatformUI;

/** Badges on places about whose WorkSpaces and directories something was found; the worst of it. */
public final class PlaceDecorator extends BaseLabelProvider implements ILightweightLabelDecorator {
    public static final String ID = "org.deskwright.estate.decorator";

    private final FleetSession session = PlatformUI.getWorkbench().getService(FleetSession.class);

    @Override
    public void decorate(Object element, IDecoration decoration) {
        if (element instanceof FleetPlace place) {
            session.current().fleet().map(fleet -> fleet.tree().facts(place).findings()).flatMap(PlaceDecorator::badge)
                    .ifPresent(icon -> decoration.addOverlay(icon.descriptor(), IDecoration.BOTTOM_RIGHT));
        }
    }

    private static Optional<Icon> badge(Count count) {
        Optional<Importance> worst = count.worst();
        if (worst.isPresent() && worst.get() == Importance.PROBLEM) {
            return Optional.of(Icon.OVERLAY_PROBLEM);
        }
        if (worst.isPresent() && worst.get() == Importance.WARNING) {
            return Optional.of(Icon.OVERLAY_WARNING);
        }
        return count.cannotTell() > 0 ? Optional.of(Icon.OVERLAY_MISSING) : Optional.empty();
    }
}
