package org.deskwright.estate.ui.navigator;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.estate.fleet.DirectoryRow;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.ui.fleet.FleetSession;
import org.deskwright.ui.table.ToldSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;

/**
 * What is selected in the navigator, as the rest of the workbench knows it: a directory is the item that says most of
 * it; an account, a Region or a directory that nothing is known of is a {@link FleetPlace}.
 */
final class PlaceSelection extends ToldSelection {
    private final TreeViewer viewer;
    private final FleetSession session;

    PlaceSelection(TreeViewer viewer, FleetSession session) {
        this.viewer = viewer;
        this.session = session;
        viewer.addSelectionChangedListener(event -> tell());
    }

    /** The selected places; none when the whole fleet is among them, or nothing is selected. */
    Set<FleetPlace> places() {
        List<?> selected = viewer.getStructuredSelection().toList();
        return selected.contains(WholeFleet.INSTANCE)
                ? Set.of()
                : elements().map(FleetPlace.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<?> elements() {
        return Stream.of(viewer.getStructuredSelection().toArray()).filter(FleetPlace.class::isInstance);
    }

    @Override
    public IStructuredSelection getSelection() {
        return new StructuredSelection(elements().map(this::published).filter(Objects::nonNull).toList());
    }

    private Object published(Object element) {
        return element instanceof FleetPlace.Directory directory
                ? session.current().fleet().flatMap(fleet -> fleet.tree().row(directory)).flatMap(DirectoryRow::item)
                        .<Object>map(item -> item).orElse(element)
                : element;
    }

    @Override
    public void setSelection(ISelection selection) {
        viewer.setSelection(selection, true);
    }
}
