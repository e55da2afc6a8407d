package org.deskwright.ui.table;

import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.viewers.ITableColorProvider;
import org.eclipse.jface.viewers.ITableLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;

/** What the cells of a tree viewer say, by the columns that are shown at present. */
public final class TreeLabels<T> extends LabelProvider implements ITableLabelProvider, ITableColorProvider {
    private final TreeColumns<T> columns;

    public TreeLabels(TreeColumns<T> columns) {
        this.columns = columns;
    }

    @SuppressWarnings("unchecked") // the viewer holds nothing else
    private T row(Object element) {
        return (T) element;
    }

    private boolean isShown(int place) {
        return place < columns.shown().size();
    }

    @Override
    public String getText(Object element) {
        return getColumnText(element, 0);
    }

    @Override
    public String getColumnText(Object element, int place) {
        return isShown(place) ? columns.shown().get(place).shownText(row(element)) : "";
    }

    @Override
    public Image getColumnImage(Object element, int place) {
        return isShown(place)
                ? columns.shown().get(place).icon().apply(row(element)).map(Icon::image).orElse(null)
                : null;
    }

    @Override
    public Color getForeground(Object element, int place) {
        return isShown(place)
                ? columns.shown().get(place).color().apply(row(element)).map(ThemeColor::color).orElse(null)
                : null;
    }

    @Override
    public Color getBackground(Object element, int place) {
        return null;
    }
}
