package org.deskwright.estate.ui.navigator;

import java.util.Set;

import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.region.Regions;
import org.deskwright.estate.ui.command.Toggles;
import org.deskwright.estate.ui.fleet.FleetSession;
import org.deskwright.estate.ui.fleet.FleetStage;
import org.deskwright.estate.ui.fleet.FleetState;
import org.deskwright.ui.command.Commands;
import org.deskwright.ui.command.RunnableHandler;
import org.deskwright.ui.command.TreeButtons;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.ClearKey;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.table.ViewTree;
import org.deskwright.ui.text.OneLine;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.deskwright.ui.time.Now;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/**
 * Accounts, their Regions and the directories there. What is selected narrows the tables, unless that is switched off.
 */
public final class NavigatorView extends ViewPart {
    public static final String ID = "org.deskwright.estate.navigator";
    /** Whether the tables follow the selection. */
    public static final String LINK = "org.deskwright.estate.ui.linkTables";

    private static final Texts TEXTS = Texts.beside(NavigatorView.class);
    private static final int PAUSE_MILLIS = 120;
    private static final int MINUTE_MILLIS = 60_000;
    /** Accounts whose Regions are shown from the beginning. */
    private static final int FEW = 20;

    private final PlaceTree places = new PlaceTree();
    private final PlaceLabels labels = new PlaceLabels(Now.source());
    private final Regions regions = Regions.bundled();
    private FleetSession session;
    private FleetStage stage;
    private Text filter;
    private TreeViewer viewer;
    private PlaceSelection selection;
    private FleetState shown = FleetState.NOTHING;
    /** The case that the tree was unfolded for. */
    private int filled;
    /** While the tree is changed from within, so that nobody is narrowed by it. */
    private boolean quiet;

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getService(FleetSession.class);
        stage = new FleetStage(parent, getSite(), "navigator", "aws.workspaces.describe-workspaces");
        Composite body = stage.content();
        GridLayout layout = new GridLayout();
        layout.marginWidth = 4;
        layout.marginHeight = 4;
        body.setLayout(layout);
        createFilter(body);
        createTree(body);
        handleCommands();
        TreeButtons.add(getViewSite().getActionBars(), () -> viewer.expandAll(), this::collapse);
        Painted.throughout(stage.content());
        ThemeColor.onChange(body, () -> viewer.refresh(true));
        Toggles.onChange(body, getSite(), LINK, this::narrow);
        SessionWatch.on(body, session, this::show);
        growOlder();
    }

    private void growOlder() {
        viewer.getTree().getDisplay().timerExec(MINUTE_MILLIS, () -> {
            if (!viewer.getTree().isDisposed()) {
                silently(() -> viewer.refresh(true));
                growOlder();
            }
        });
    }

    private void createFilter(Composite body) {
        filter = OneLine
                .limited(new Text(body, SWT.SINGLE | SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL));
        filter.setMessage(TEXTS.get("view.filter"));
        filter.setData(PageWriter.ID, "navigator.filter");
        AccessibleName.give(filter, TEXTS.get("view.filter.name"));
        filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Runnable search = this::search;
        filter.addListener(SWT.Modify, e -> filter.getDisplay().timerExec(PAUSE_MILLIS, search));
        filter.addListener(SWT.DefaultSelection, e -> goToTree());
        filter.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ARROW_DOWN) {
                goToTree();
                e.doit = false;
            }
        });
        ClearKey.on(filter);
    }

    private void createTree(Composite body) {
        viewer = ViewTree.make(body, "navigator.tree", "fleet.navigator", TEXTS.get("view.tree"), places,
                new PlaceCells(labels, PlatformUI.getWorkbench().getDecoratorManager()));
        viewer.setInput(places);
        viewer.addDoubleClickListener(event -> turn());
        selection = new PlaceSelection(viewer, session);
        viewer.addPostSelectionChangedListener(event -> narrow());
        ViewTree.publish(viewer, new MenuManager(), selection, getSite());
    }

    private void handleCommands() {
        IHandlerService handlers = getSite().getService(IHandlerService.class);
        handlers.activateHandler(Commands.FIND, new RunnableHandler(this::find));
        handlers.activateHandler(IWorkbenchCommandConstants.NAVIGATE_EXPAND_ALL,
                new RunnableHandler(() -> viewer.expandAll()));
        handlers.activateHandler(IWorkbenchCommandConstants.NAVIGATE_COLLAPSE_ALL, new RunnableHandler(this::collapse));
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_COPY, new RunnableHandler(this::copy));
    }

    private void find() {
        filter.setFocus();
        filter.selectAll();
    }

    private void collapse() {
        viewer.collapseAll();
    }

    private void copy() {
        if (filter.isFocusControl()) {
            filter.copy();
        } else {
            StringBuilder lines = new StringBuilder();
            for (Object element : viewer.getStructuredSelection()) {
                lines.append(lines.isEmpty() ? "" : System.lineSeparator()).append(labels.getText(element));
            }
            Clip.put(filter.getDisplay(), lines.toString());
        }
    }

    private void turn() {
        Object element = viewer.getStructuredSelection().getFirstElement();
        if (element != null) {
            viewer.setExpandedState(element, !viewer.getExpandedState(element));
        }
    }

    /** Shows what is found, with the way there, and selects the best of it. */
    private void search() {
        if (filter.isDisposed() || shown.fleet().isEmpty()) {
            return;
        }
        places.search(filter.getText());
        silently(() -> {
            viewer.refresh();
            if (places.isSearching()) {
                viewer.expandAll();
            }
        });
        FleetPlace best = places.isSearching() ? places.best() : null;
        if (best != null) {
            viewer.setSelection(new StructuredSelection(best), true);
        }
    }

    private void goToTree() {
        search();
        viewer.getTree().setFocus();
    }

    /** Selects a place and brings it into sight; the filter gives way when it hides it. */
    public void reveal(FleetPlace place) {
        filter.setText("");
        search();
        viewer.setSelection(new StructuredSelection(place), true);
        viewer.getTree().setFocus();
    }

    private void narrow() {
        if (!quiet && !viewer.getControl().isDisposed()) {
            session.narrow(Toggles.isOn(getSite(), LINK) ? selection.places() : Set.of());
        }
    }

    private void show(FleetState state) {
        FleetState before = shown;
        shown = state;
        stage.show(state, state.fleet().filter(fleet -> !fleet.tree().accounts().isEmpty()).isPresent());
        if (state.fleet().isPresent() && state.fleet().get() != before.fleet().orElse(null)) {
            Fleet fleet = state.fleet().get();
            fill(fleet, state.number() != filled);
            // of what is only just coming in, there may be no account yet
            filled = fleet.tree().accounts().isEmpty() ? filled : state.number();
        }
        follow(state.places());
    }

    private void fill(Fleet fleet, boolean another) {
        PlaceNames names = new PlaceNames(regions, fleet.tree());
        places.set(fleet.tree(), names);
        labels.set(fleet, names);
        silently(() -> {
            if (another) {
                filter.setText("");
                places.search("");
            }
            viewer.refresh(true);
            if (another) {
                viewer.setSelection(StructuredSelection.EMPTY);
                viewer.expandToLevel(fleet.tree().accounts().size() > FEW ? 1 : 2);
            }
        });
        PlatformUI.getWorkbench().getDecoratorManager().update(PlaceDecorator.ID);
    }

    /** Somebody else has narrowed the tables, or widened them again. */
    private void follow(Set<FleetPlace> narrowed) {
        if (Toggles.isOn(getSite(), LINK) && !narrowed.equals(selection.places())) {
            silently(() -> viewer.setSelection(
                    narrowed.isEmpty() ? StructuredSelection.EMPTY : new StructuredSelection(narrowed.toArray()),
                    true));
        }
    }

    private void silently(Runnable change) {
        quiet = true;
        try {
            change.run();
        } finally {
            quiet = false;
        }
    }

    @Override
    public void setFocus() {
        if (stage.isContentShown()) {
            viewer.getTree().setFocus();
        } else {
            stage.setFocus();
        }
    }
}
