package org.deskwright.policy.ui.tree;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.deskwright.core.intake.ReadProblem;
import org.deskwright.policy.ui.command.Opening;
import org.deskwright.policy.ui.desk.PolicyDesk;
import org.deskwright.policy.ui.desk.PolicyState;
import org.deskwright.ui.drop.FileDrop;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.table.ViewTree;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.AbstractTreeViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/**
 * OUs with the policies that are linked to them. Its selection is of {@link org.deskwright.policy.ui.desk.PolicyNode}s.
 */
public final class PolicyTreeView extends ViewPart {
    public static final String ID = "org.deskwright.policy.tree";

    private static final Texts TEXTS = Texts.beside(PolicyTreeView.class);
    private static final int FIRST_LEVELS = 2;
    /** Of more nobody wants to see all at once. */
    private static final int MANY = 100;
    /** More do not fit onto a screen. */
    private static final int MOST_PROBLEMS = 25;

    private final PolicyTree tree = new PolicyTree();
    private Composite pages;
    private Composite empty;
    /** In place of it where the case has policies. */
    private Composite offered;
    private Composite content;
    private TreeViewer viewer;
    private Label line;

    @Override
    public void createPartControl(Composite parent) {
        PolicyDesk desk = getSite().getService(PolicyDesk.class);
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = new EmptyState(pages, "policy.empty", TEXTS.get("empty.title"), TEXTS.get("empty.hint"))
                .door(TEXTS.get("empty.open"), Icon.OPEN_FOLDER.image(), "policy.empty.open",
                        () -> Opening.ask(getSite()))
                .door(TEXTS.get("empty.connect"), Icon.CONNECT.image(), "policy.empty.connect",
                        () -> Opening.connect(getSite()))
                .control();
        DiagnosisSession session = getSite().getService(DiagnosisSession.class);
        offered = new EmptyState(pages, "policy.offered", TEXTS.get("offered.title"), TEXTS.get("offered.hint"))
                .door(TEXTS.get("offered.show"), Icon.POLICY.image(), "policy.offered.show", () -> lay(session))
                .door(TEXTS.get("empty.open"), Icon.OPEN_FOLDER.image(), "policy.offered.open",
                        () -> Opening.ask(getSite()))
                .control();
        content = new Composite(pages, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 4;
        layout.marginHeight = 4;
        layout.verticalSpacing = 4;
        content.setLayout(layout);
        createTree(content);
        line = new Label(content, SWT.WRAP);
        line.setData(PageWriter.ID, "policy.line");
        line.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
        Painted.throughout(content);
        FileDrop.on(pages, paths -> Opening.paths(getSite(), paths));
        tree.set(desk.current());
        viewer.setInput(tree);
        SessionWatch.on(pages, desk, this::show);
        SessionWatch.on(pages, session, _ -> turn());
    }

    private void lay(DiagnosisSession session) {
        List<Path> paths = OfCase.paths(session.current());
        if (!paths.isEmpty()) {
            Opening.paths(getSite(), paths);
        }
    }

    private void turn() {
        OpenCase open = getSite().getService(DiagnosisSession.class).current();
        Composite nothing = OfCase.paths(open).isEmpty() ? empty : offered;
        Leaf.turn(pages, getSite().getService(PolicyDesk.class).current().isEmpty() ? nothing : content,
                this::setFocus);
    }

    private void createTree(Composite body) {
        viewer = ViewTree.make(body, "policy.tree", "policy.tree", TEXTS.get("tree"), tree, new PolicyLabels(tree));
        MenuManager menu = new MenuManager();
        menu.add(new GroupMarker("additions"));
        ViewTree.publish(viewer, menu, viewer, getSite());
    }

    private void show(PolicyState state) {
        tree.set(state);
        viewer.refresh();
        viewer.expandToLevel(tree.size() > MANY ? FIRST_LEVELS : AbstractTreeViewer.ALL_LEVELS);
        int workspaces = state.fleet().size();
        String policies = TEXTS.get("line", state.gpos().size());
        String counts = workspaces == 0 ? policies : TEXTS.get("line.fleet", policies, workspaces);
        List<String> problems = Stream
                .concat(state.problems().stream(), state.company().problems().stream().map(ReadProblem::line)).toList();
        line.setText(
                problems.isEmpty() ? counts : TEXTS.get("line.problems", counts, problems.size(), problems.getFirst()));
        line.getParent().layout();
        line.setToolTipText(problems.isEmpty() ? counts : String.join("\n", first(problems)));
        turn();
    }

    private static List<String> first(List<String> problems) {
        return problems.size() <= MOST_PROBLEMS
                ? problems
                : Stream.concat(problems.stream().limit(MOST_PROBLEMS),
                        Stream.of(TEXTS.get("line.more", problems.size() - MOST_PROBLEMS))).toList();
    }

    @Override
    public void setFocus() {
        Control top = ((StackLayout) pages.getLayout()).topControl;
        if (top == content) {
            viewer.getControl().setFocus();
        } else {
            top.setFocus();
        }
    }
}
