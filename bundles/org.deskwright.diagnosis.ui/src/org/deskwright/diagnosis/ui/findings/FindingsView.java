package org.deskwright.diagnosis.ui.findings;

import java.util.List;
import java.util.stream.Stream;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.diagnosis.ui.details.DetailsView;
import org.deskwright.diagnosis.ui.perspective.TabOrder;
import org.deskwright.diagnosis.ui.selection.ViewSelection;
import org.deskwright.diagnosis.ui.topics.TopicsView;
import org.deskwright.ui.command.Commands;
import org.deskwright.ui.command.TreeButtons;
import org.deskwright.ui.drop.FileDrop;
import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.ClearKey;
import org.deskwright.ui.page.Leaf;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.reveal.DiagnoseParts;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.session.WhenSeen;
import org.deskwright.ui.table.TableCopy;
import org.deskwright.ui.text.OneLine;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.part.ViewPart;

/**
 * What the checks said about the opened case. Follows the selection of the topics; its own selection is of
 * {@link ReportedOutcome}s, or the {@link org.deskwright.core.topic.Topic} of a heading.
 */
public final class FindingsView extends ViewPart {
    public static final String ID = DiagnoseParts.FINDINGS;

    private static final Texts TEXTS = Texts.beside(FindingsView.class);
    private static final int PAUSE_MILLIS = 120;

    private DiagnosisSession session;
    private ViewOptions options;
    private FindingGroups grouper;
    private Text words;
    private FindingStrips strips;
    private Composite pages;
    private Composite table;
    private Control empty;
    private OutcomeTree tree;
    private ViewSelection selection;
    private StatusStrip status;
    private WhenSeen seen;
    /** Whether the tree does not hold what was found last. */
    private boolean stale;
    /** Where the column of changes is to stand. */
    private int changesAt = 1;
    private List<FindingRow> lines = List.of();
    private TopicScope topics = TopicScope.EVERYTHING;
    private OpenCase shown = OpenCase.NOTHING;
    private final ISelectionListener topicSelected = this::narrow;

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getService(DiagnosisSession.class);
        options = new ViewOptions(getSite().getService(ICommandService.class));
        grouper = new FindingGroups(session.catalogue());
        Composite body = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 4;
        layout.marginHeight = 4;
        layout.verticalSpacing = 4;
        body.setLayout(layout);
        createFilter(body);
        strips = new FindingStrips(body, session,
                () -> selection.setSelection(new StructuredSelection(session.current())), this::widen);
        createPages(body);
        status = new StatusStrip(body);
        FileDrop.on(body, session::open);
        new FindingCommands(getSite(), tree).on(Commands.FIND, this::goToFilter)
                .on(IWorkbenchCommandConstants.EDIT_COPY, this::copy)
                .on("org.deskwright.diagnosis.ui.showEvidence", this::showEvidence);
        TreeButtons.add(getViewSite().getActionBars(), () -> tree.expandAll(true), () -> tree.expandAll(false));
        seen = new WhenSeen(this, body);
        options.listen(body, this::refill);
        getSite().getWorkbenchWindow().getSelectionService().addSelectionListener(TopicsView.ID, topicSelected);
        shown = session.current();
        lines = FindingRow.of(shown);
        refill();
        Painted.throughout(body);
        ThemeColor.onChange(body, this::refill);
        SessionWatch.on(body, session, this::show);
    }

    private void createFilter(Composite body) {
        words = OneLine
                .limited(new Text(body, SWT.SINGLE | SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL));
        words.setMessage(TEXTS.get("filter.hint"));
        words.setToolTipText(TEXTS.get("filter.tooltip"));
        words.setData(PageWriter.ID, "findings.filter");
        AccessibleName.give(words, TEXTS.get("filter.name"));
        words.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        words.addListener(SWT.Modify,
                e -> words.setToolTipText(words.getText().isEmpty() ? TEXTS.get("filter.tooltip") : null));
        Runnable refill = this::refill;
        words.addListener(SWT.Modify, e -> words.getDisplay().timerExec(PAUSE_MILLIS, refill));
        ClearKey.on(words);
    }

    private void createPages(Composite body) {
        pages = new Composite(body, SWT.NONE);
        pages.setLayoutData(TextRoom.scrolled());
        pages.setLayout(new StackLayout());
        table = new Composite(pages, SWT.NONE);
        tree = new OutcomeTree(table, session.catalogue(), this::refill);
        selection = new ViewSelection(this::selected);
        tree.control().addListener(SWT.Selection, e -> selection.changed());
        tree.control().addListener(SWT.DefaultSelection, e -> showEvidence());
        TabOrder.previous(words,
                () -> TabOrder.activate(getSite(), TopicsView.ID, TopicsView.class, TopicsView::goToTopics));
        TabOrder.next(words, () -> tree.control().setFocus());
        TabOrder.next(tree.control(),
                () -> TabOrder.activate(getSite(), DetailsView.ID, DetailsView.class, DetailsView::setFocus));
        TabOrder.previous(tree.control(), this::goToFilter);
        MenuManager menu = new MenuManager();
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        tree.control().setMenu(menu.createContextMenu(tree.control()));
        getSite().registerContextMenu(menu, selection);
        getSite().setSelectionProvider(selection);
        empty = NoCase.create(pages, getSite());
    }

    /** Shows the finding, whatever narrows the table at present, and selects it. */
    public void select(ReportedOutcome finding) {
        seen.catchUp();
        if (lines.stream().filter(r -> r.outcome().identity().equals(finding.identity())).noneMatch(filter()::shows)) {
            words.setText("");
            widen();
        }
        tree.select(finding);
        tree.control().setFocus();
        selection.changed();
    }

    /** Selects the next finding that counts, or the one before; those in other groups too. */
    public void selectNext(boolean forward) {
        if (tree.selectNext(forward, r -> Verdict.of(r.outcome()).isFinding())) {
            selection.changed();
        }
    }

    /** Puts the cursor into the filter, with its text selected. */
    public void goToFilter() {
        words.setFocus();
        words.selectAll();
    }

    /** Headings stand for their topic, where they are of one. */
    private List<Object> selected() {
        return tree.selection().stream().<Object>flatMap(e -> switch (e) {
            case FindingGroup group -> session.catalogue().topic(group.key()).stream();
            case FindingRow line -> Stream.of(line.outcome());
            default -> Stream.empty();
        }).toList();
    }

    private void narrow(IWorkbenchPart part, ISelection chosen) {
        if (!(chosen instanceof IStructuredSelection elements)) {
            return;
        }
        show(TopicScope.of(elements.getFirstElement(), session.catalogue()));
    }

    private void show(TopicScope next) {
        if (!next.equals(topics)) {
            topics = next;
            strips.narrowedTo(next.title());
            refill();
        }
    }

    private void widen() {
        if (getSite().getPage().findView(TopicsView.ID) instanceof TopicsView view) {
            view.selectEverything();
        }
        show(TopicScope.EVERYTHING);
    }

    private void show(OpenCase state) {
        boolean same = state.outcomes() == shown.outcomes() && state.isOpen() == shown.isOpen()
                && state.comparison().equals(shown.comparison());
        boolean compared = state.comparison().isPresent() && !state.comparison().equals(shown.comparison());
        boolean ended = state.comparison().isEmpty() && shown.comparison().isPresent();
        boolean another = !state.isSameCaseAs(shown);
        shown = state;
        if (another) {
            // what the last case was looked through for would hide findings of this one, and its rows are gone
            tree.control().deselectAll();
            selection.setSelection(StructuredSelection.EMPTY);
            widen();
        }
        setPartName(state.isOpen() ? TEXTS.get("view.title", state.title()) : TEXTS.get("view.name"));
        if (!same) {
            lines = FindingRow.of(state);
        }
        strips.show(state, lines);
        if (!same) {
            if (compared) {
                showChanges();
            } else if (ended) {
                hideChanges();
            }
            stale = true;
        }
        // a tree of thousands of rows is not for views that nobody sees
        seen.run(() -> {
            if (stale) {
                refill();
            } else {
                showStatus();
            }
        });
    }

    /** Who compares wants to see what changed; where the user moves or hides the column, that is kept. */
    private void showChanges() {
        if (!tree.columns().isShown(FindingColumns.CHANGE)) {
            tree.columns().show(FindingColumns.CHANGE);
            tree.columns().move(FindingColumns.CHANGE, changesAt);
        }
    }

    /** There is nothing in the column then; it keeps its place for the next comparison. */
    private void hideChanges() {
        int place = tree.columns().shown().indexOf(FindingColumns.CHANGE);
        if (place >= 0) {
            changesAt = place;
            tree.columns().hide(FindingColumns.CHANGE);
        }
    }

    private void refill() {
        if (pages.isDisposed()) {
            return;
        }
        stale = false;
        Control top = shown.isOpen() ? table : empty;
        Leaf.turn(pages, top, this::setFocus);
        words.setEnabled(shown.isOpen());
        tree.show(grouper.of(lines, filter(), options.grouping(), tree.order()), lines);
        showStatus();
    }

    private FindingsFilter filter() {
        return FindingsFilter.of(topics.ids(), options.hidden(), words.getText());
    }

    private void showStatus() {
        FindingsFilter filter = filter();
        List<FindingRow> onTopic = lines.stream().filter(r -> filter.isOnTopic(r.outcome())).toList();
        int visible = (int) onTopic.stream().filter(filter::shows).count();
        List<ReportedOutcome> said = onTopic.stream().filter(r -> !r.change().isGone()).map(FindingRow::outcome)
                .toList();
        status.show(shown, shown.isOpen() ? new FindingCounts(said).parts(visible, onTopic.size()) : List.of());
    }

    private void copy() {
        if (words.isFocusControl()) {
            words.copy();
        } else {
            TableCopy.of(tree.content(), words.getDisplay());
        }
    }

    private void showEvidence() {
        try {
            selection.changed();
            DetailsView details = (DetailsView) getSite().getPage().showView(DetailsView.ID);
            details.revealEvidence();
        } catch (PartInitException e) {
            ILog.of(FindingsView.class).log(e.getStatus());
        }
    }

    @Override
    public void setFocus() {
        (shown.isOpen() ? tree.control() : empty).setFocus();
    }

    @Override
    public void dispose() {
        getSite().getWorkbenchWindow().getSelectionService().removeSelectionListener(TopicsView.ID, topicSelected);
        super.dispose();
    }
}
