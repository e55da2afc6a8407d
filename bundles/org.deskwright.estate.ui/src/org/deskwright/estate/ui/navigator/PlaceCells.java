package org.deskwright.estate.ui.navigator;

import org.eclipse.jface.viewers.DecoratingStyledCellLabelProvider;
import org.eclipse.jface.viewers.ILabelDecorator;

/** The labels with their badges, and tool tips that say in words what the badges stand for. */
final class PlaceCells extends DecoratingStyledCellLabelProvider {
    private final PlaceLabels labels;

    PlaceCells(PlaceLabels labels, ILabelDecorator decorator) {
        super(labels, decorator, null);
        this.labels = labels;
    }

    @Override
    public String getToolTipText(Object element) {
        return labels.hint(element);
    }
}
