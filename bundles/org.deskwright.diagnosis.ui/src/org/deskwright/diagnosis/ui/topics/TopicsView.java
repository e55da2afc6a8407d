package org.deskwright.diagnosis.ui.topics;

import java.util.List;
import java.util.regex.Pattern;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.core.search.TopicSearch;
import org.deskwright.core.topic.Topic;
import org.deskwright.diagnosis.ui.details.DetailsView;
import org.deskwright.diagnosis.ui.findings.FindingsView;
import org.deskwright.diagnosis.ui.perspective.TabOrder;
import org.deskwright.diagnosis.ui.selection.ViewSelection;
import org.deskwright.ui.command.Commands;
import org.deskwright.ui.command.RunnableHandler;
import org.deskwright.ui.command.TreeButtons;
import org.deskwright.ui.drop.FileDrop;
import org.deskwright.ui.page.ClearKey;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.reveal.DiagnoseParts;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.session.WhenSeen;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.text.OneLine;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/**
 * What does the user see? All symptoms by category, found by title, by other words for it, or by pasting the text of
 * the error; each with how much was found for it. Its selection is a {@link Topic} or a {@link TopicGroup}.
 */
public final class TopicsView extends ViewPart {
    public static final String ID = DiagnoseParts.TOPICS;

    private static final Texts TEXTS = Texts.beside(TopicsView.class);
    private static final int PAUSE_MILLIS = 120;
    private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*");

    private TopicTree topics;
    private TopicTable table;
    private Text filter;
    private Label nothing;
    private ViewSelection selection;
    private List<ReportedOutcome> counted = List.of();
    private WhenSeen seen;
    private OpenCase shown = OpenCase.NOTHING;
    private String searched = "";
    /** Whether the selection is the best match rather than what the user chose. */
    private boolean chosenBySearch;

    @Override
    public void createPartControl(Composite parent) {
        DiagnosisSession session = getSite().getService(DiagnosisSession.class);
        topics = new TopicTree(session.catalogue());
        Composite body = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 4;
        layout.marginHeight = 4;
        body.setLayout(layout);
        createFilter(body);
        createNothing(body);
        createTree(body);
        FileDrop.on(body, session::open);
        handleCommands();
        TreeButtons.add(getViewSite().getActionBars(), () -> table.viewer().expandAll(),
                () -> table.viewer().collapseAll());
        Painted.throughout(body);
        ThemeColor.onChange(body, () -> table.viewer().refresh(true));
        shown = session.current();
        seen = new WhenSeen(this, body);
        SessionWatch.on(body, session, this::show);
    }

    private void createFilter(Composite body) {
        Label question = new Label(body, SWT.NONE);
        question.setText(TEXTS.get("filter.question"));
        question.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        filter = OneLine
                .limited(new Text(body, SWT.SINGLE | SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL));
        filter.setMessage(TEXTS.get("filter.hint"));
        filter.setToolTipText(TEXTS.get("filter.tooltip"));
        // who types wants to see what is found
        filter.addListener(SWT.Modify,
                e -> filter.setToolTipText(filter.getText().isEmpty() ? TEXTS.get("filter.tooltip") : null));
        filter.setData(PageWriter.ID, "topics.filter");
        filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Runnable search = this::search;
        // a field of one line would drop what comes after the first
        filter.addListener(SWT.Verify,
                e -> e.text = LINE_END.matcher(e.text).replaceAll(" " + TopicSearch.LINE_BREAK + " "));
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
        table = new TopicTable(body, topics);
        Tree tree = table.control();
        selection = new ViewSelection(table::selected);
        table.viewer().addSelectionChangedListener(e -> selection.changed());
        tree.addListener(SWT.Selection, e -> chosenBySearch = false);
        tree.addListener(SWT.DefaultSelection,
                e -> TabOrder.activate(getSite(), DetailsView.ID, DetailsView.class, DetailsView::goToQuestions));
        TabOrder.next(tree,
                () -> TabOrder.activate(getSite(), FindingsView.ID, FindingsView.class, FindingsView::goToFilter));
        MenuManager menu = new MenuManager();
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        tree.setMenu(menu.createContextMenu(tree));
        getSite().registerContextMenu(menu, selection);
        getSite().setSelectionProvider(selection);
    }

    private void createNothing(Composite body) {
        nothing = new Label(body, SWT.WRAP);
        nothing.setText(TEXTS.get("filter.nothing"));
        nothing.setData(PageWriter.ID, "topics.nothing");
        Painted.on(nothing, ThemeColor.MUTED, ThemeColor.PAGE);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.exclude = true;
        nothing.setLayoutData(data);
        nothing.setVisible(false);
    }

    private void handleCommands() {
        IHandlerService handlers = getSite().getService(IHandlerService.class);
        handlers.activateHandler(Commands.FIND, new RunnableHandler(this::find));
        handlers.activateHandler(IWorkbenchCommandConstants.NAVIGATE_EXPAND_ALL,
                new RunnableHandler(() -> table.viewer().expandAll()));
        handlers.activateHandler(IWorkbenchCommandConstants.NAVIGATE_COLLAPSE_ALL,
                new RunnableHandler(() -> table.viewer().collapseAll()));
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_COPY, new RunnableHandler(this::copy));
    }

    private void find() {
        filter.setFocus();
        filter.selectAll();
    }

    private void copy() {
        if (filter.isFocusControl()) {
            filter.copy();
        } else {
            Clip.put(filter.getDisplay(), table.selectedTitle());
        }
    }

    /** Shows what the filter finds and selects the best of it; without words there is nothing better than all. */
    private void search() {
        if (filter.isDisposed() || filter.getText().equals(searched)) {
            return;
        }
        searched = filter.getText();
        List<Topic> hits = topics.search(searched);
        table.searched();
        if (nothing.getVisible() != hits.isEmpty()) {
            nothing.setVisible(hits.isEmpty());
            ((GridData) nothing.getLayoutData()).exclude = !hits.isEmpty();
            nothing.getParent().layout();
        }
        if (!searched.isBlank() && !hits.isEmpty()) {
            table.select(hits.getFirst());
            chosenBySearch = true;
        } else if (chosenBySearch) {
            table.select(topics.everything());
            chosenBySearch = false;
        }
    }

    /** Looks for a text as if the user had typed or pasted it; for all topics when it is empty. */
    public void lookFor(String text) {
        filter.setText(text);
        filter.setSelection(0);
        filter.setFocus();
        search();
    }

    /** Puts the cursor into the tree. */
    public void goToTopics() {
        table.control().setFocus();
    }

    private void goToTree() {
        search();
        table.control().setFocus();
    }

    /** Selects a topic and brings it into sight; what is looked for gives way when it hides the topic. */
    public void select(Topic topic) {
        if (!searched.isBlank() && topics.match(topic).isEmpty()) {
            filter.setText("");
            search();
        }
        table.select(topic);
        table.control().setFocus();
    }

    /** Selects all topics, and with that ends a narrowing of the findings. */
    public void selectEverything() {
        filter.setText("");
        search();
        table.select(topics.everything());
    }

    private void show(OpenCase state) {
        boolean opened = state.isOpen() && !state.isSameCaseAs(shown);
        shown = state;
        if (opened) {
            // another case is shown whole; what the user is looking for stays
            if (searched.isBlank()) {
                table.select(topics.everything());
            }
            focusFilter();
        }
        seen.run(this::count);
    }

    private void count() {
        if (counted != shown.outcomes()) {
            counted = shown.outcomes();
            table.count(counted);
        }
    }

    /** After opening a case the first thing to say is what the user sees. */
    private void focusFilter() {
        IWorkbenchPage page = getSite().getPage();
        if (page.isPartVisible(this)) {
            page.activate(this);
            filter.setFocus();
        }
    }

    @Override
    public void setFocus() {
        filter.setFocus();
    }
}
