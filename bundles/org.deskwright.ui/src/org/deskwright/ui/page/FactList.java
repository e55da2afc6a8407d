package org.deskwright.ui.page;

import java.util.List;
import java.util.stream.Stream;

import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Names at the left, values at the right. */
public final class FactList {
    private final Composite grid;

    FactList(Composite grid) {
        this.grid = grid;
    }

    /** Lets the values of several lists stand beneath each other. Call it once all of them are filled. */
    public static void align(List<FactList> lists) {
        List<Label> names = lists.stream().flatMap(list -> Stream.of(list.grid.getChildren()))
                .filter(Label.class::isInstance).map(Label.class::cast).toList();
        int width = names.stream().mapToInt(name -> name.computeSize(SWT.DEFAULT, SWT.DEFAULT).x).max().orElse(0);
        names.forEach(name -> ((GridData) name.getLayoutData()).widthHint = width);
    }

    /** Adds a line, unless there is nothing to say. */
    public FactList add(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        Label label = new Label(grid, SWT.NONE);
        label.setText(name);
        label.setLayoutData(new GridData(SWT.LEFT, SWT.BEGINNING, false, false));
        Painted.on(label, ThemeColor.MUTED, ThemeColor.PAGE);
        StyledText text = PageWriter.text(grid, value, JFaceResources.getDefaultFont());
        text.setData(PageWriter.ID, "page.fact");
        return this;
    }
}
