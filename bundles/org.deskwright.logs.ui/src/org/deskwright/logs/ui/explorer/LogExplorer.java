package org.deskwright.logs.ui.explorer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.deskwright.logs.archive.ClientFolders;
import org.deskwright.logs.archive.Rotation;
import org.deskwright.logs.ui.active.ActiveLog;
import org.deskwright.logs.ui.editor.LogEditor;
import org.deskwright.logs.ui.editor.LogInput;
import org.deskwright.logs.ui.explorer.Node.CaseLog;
import org.deskwright.logs.ui.explorer.Node.Log;
import org.deskwright.logs.ui.explorer.Node.Mark;
import org.deskwright.logs.ui.explorer.Node.OfCase;
import org.deskwright.logs.ui.explorer.Node.Offer;
import org.deskwright.logs.ui.explorer.Node.Part;
import org.deskwright.logs.ui.explorer.Node.Root;
import org.deskwright.logs.ui.library.LogLibrary;
import org.deskwright.logs.ui.library.OpenedLogs;
import org.deskwright.logs.ui.open.NoLogs;
import org.deskwright.logs.ui.open.Openings;
import org.deskwright.ui.command.NamedAction;
import org.deskwright.ui.drop.FileDrop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.load.OnDisplay;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.table.ViewTree;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.part.ViewPart;

/** The logs that were opened, and where others are. */
public final class LogExplorer extends ViewPart {
    public static final String ID = "org.deskwright.logs.explorer";

    private static final Texts TEXTS = Texts.beside(LogExplorer.class);

    private final LogTree tree = new LogTree();
    private final LogLabels labels = new LogLabels();
    private LogLibrary library;
    private Composite pages;
    private Composite empty;
    private Composite content;
    private TreeViewer viewer;
    private List<Offer> offers = List.of();

    @Override
    public void createPartControl(Composite parent) {
        library = getSite().getService(LogLibrary.class);
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = NoLogs.in(pages, getSite(), "logs", TEXTS);
        content = new Composite(pages, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        content.setLayout(layout);
        createTree(content);
        Painted.throughout(content);
        FileDrop.on(pages, paths -> Openings.open(paths, getSite().getWorkbenchWindow()));
        Runnable end = library.onChange(this::later);
        pages.addListener(SWT.Dispose, e -> end.run());
        lookForClients();
        SessionWatch.on(pages, getSite().getService(DiagnosisSession.class), state -> show(CaseLogs.of(state)));
        refresh();
        ActiveLog.follow(getSite().getPage(), pages, this::mark);
    }

    /** Another log is in the editor: what is selected here stays, as others may look at that. */
    private void mark(Optional<LogEditor> editor) {
        labels.mark(editor.map(e -> e.log().log()));
        viewer.refresh();
    }

    /** Another case is open, or something in it was marked. */
    private void show(Optional<OfCase> next) {
        if (!next.equals(tree.ofCase())) {
            boolean first = tree.ofCase().isEmpty();
            List<CaseLog> open = tree.ofCase().map(OfCase::logs).orElse(List.of()).stream()
                    .filter(viewer::getExpandedState).toList();
            boolean closed = !first && !viewer.getExpandedState(tree.ofCase().get());
            tree.set(next);
            refresh();
            next.filter(_ -> !closed).ifPresent(all -> {
                viewer.setExpandedState(all, true);
                all.logs().stream().filter(log -> open.stream().anyMatch(o -> o.name().equals(log.name())))
                        .forEach(log -> viewer.setExpandedState(log, true));
            });
        }
    }

    private CaseMarks inCase() {
        return new CaseMarks(getSite().getService(DiagnosisSession.class), getSite().getPage());
    }

    /** In the background: the user's home may lie on another computer. */
    private void lookForClients() {
        Job.createSystem(TEXTS.get("this-computer"), (ICoreRunnable) _ -> {
            List<Offer> found = offers();
            if (!found.isEmpty()) {
                OnDisplay.soon(pages, () -> {
                    offers = found;
                    refresh();
                });
            }
        }).schedule();
    }

    /** Where logs of this computer's clients are, if it has any. */
    private static List<Offer> offers() {
        List<Path> folders = ClientFolders.of(System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", "")), System.getenv());
        return folders.isEmpty() ? List.of() : List.of(new Offer(TEXTS.get("this-computer"), folders));
    }

    private void createTree(Composite body) {
        viewer = ViewTree.make(body, "logs.tree", "logs.explorer", TEXTS.get("tree"), tree, labels);
        viewer.setInput(tree);
        viewer.addOpenListener(event -> open());
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        ViewTree.publish(viewer, menu, viewer, getSite());
    }

    private void fill(IMenuManager menu) {
        if (viewer.getStructuredSelection().isEmpty()) {
            return;
        }
        menu.add(new NamedAction(TEXTS, "open", Icon.OPEN_FILE, this::open));
        List<OpenedLogs> roots = selected().stream().filter(Root.class::isInstance).map(n -> ((Root) n).logs())
                .toList();
        if (!roots.isEmpty()) {
            menu.add(new NamedAction(TEXTS, "look-again", Icon.REFRESH, () -> Openings
                    .look(roots.stream().map(OpenedLogs::root).toList(), getSite().getWorkbenchWindow())));
            menu.add(new NamedAction(TEXTS, "put-away", Icon.REMOVE, () -> roots.forEach(this::putAway)));
        }
        inCase().fill(menu, selected());
        menu.add(new org.eclipse.jface.action.Separator("additions"));
    }

    /** Tells which logs are chosen here, whenever others are, until the control is disposed. Display thread only. */
    public static void follow(IWorkbenchPage page, Control control, Consumer<List<Rotation>> told) {
        ISelectionListener selection = (_, selected) -> told.accept(logs(selected));
        page.addSelectionListener(ID, selection);
        control.addListener(SWT.Dispose, _ -> page.removeSelectionListener(ID, selection));
    }

    private static List<Rotation> logs(ISelection selection) {
        List<Rotation> logs = new ArrayList<>();
        for (Object node : selection instanceof IStructuredSelection chosen ? chosen.toList() : List.of()) {
            switch (node) {
                case Root(OpenedLogs all) -> logs.addAll(all.logs());
                case Log(Rotation log, Path _) -> logs.add(log);
                case Part(Rotation log, Path _) -> logs.add(log);
                default -> {
                }
            }
        }
        return logs.stream().distinct().toList();
    }

    /** Shows what was opened: which of its logs are to be read the user chooses here. */
    public void reveal(OpenedLogs opened) {
        refresh();
        Root root = new Root(opened);
        viewer.setExpandedState(root, true);
        viewer.setSelection(new StructuredSelection(root), true);
        viewer.getTree().showSelection();
    }

    private List<Node> selected() {
        List<Node> nodes = new ArrayList<>();
        for (Object element : viewer.getStructuredSelection()) {
            nodes.add((Node) element);
        }
        return nodes;
    }

    private void open() {
        for (Node node : selected()) {
            switch (node) {
                case Log(Rotation log, Path _) -> edit(log);
                case Part(Rotation log, Path _) -> edit(log);
                case Root(OpenedLogs logs) when LogTree.isFile(logs) -> edit(logs.logs().getFirst());
                case CaseLog log -> inCase().open(log);
                case Mark mark -> inCase().open(mark);
                case Root _,OfCase _ -> viewer.setExpandedState(node, !viewer.getExpandedState(node));
                case Offer(String _, List<Path> paths) -> Openings.open(paths, getSite().getWorkbenchWindow());
                case Node.Refused _ -> {
                }
            }
        }
    }

    private void edit(Rotation log) {
        Openings.edit(log, getSite().getPage());
    }

    /** Closes the editors of its logs before what was unpacked for them goes. */
    private void putAway(OpenedLogs logs) {
        IWorkbenchPage page = getSite().getPage();
        List<Rotation> all = logs.logs().stream()
                .flatMap(log -> java.util.stream.Stream.concat(java.util.stream.Stream.of(log), log.singly().stream()))
                .toList();
        for (IEditorReference reference : page.getEditorReferences()) {
            if (reference.getEditor(false) instanceof LogEditor editor
                    && editor.getEditorInput() instanceof LogInput input && all.contains(input.log())) {
                page.closeEditor(editor, false);
            }
        }
        library.putAway(logs);
    }

    private void later() {
        OnDisplay.soon(pages, this::refresh);
    }

    private void refresh() {
        List<OpenedLogs> opened = library.opened();
        tree.set(opened, offers);
        viewer.refresh();
        if (opened.size() == 1) {
            viewer.expandToLevel(2);
        }
        Leaf.turn(pages, opened.isEmpty() && offers.isEmpty() && tree.ofCase().isEmpty() ? empty : content,
                this::setFocus);
    }

    @Override
    public void setFocus() {
        if (((StackLayout) pages.getLayout()).topControl == empty) {
            empty.setFocus();
        } else {
            viewer.getTree().setFocus();
        }
    }
}
