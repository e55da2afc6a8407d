package org.deskwright.casefile.ui.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.deskwright.ui.command.CommandRunner;
import org.deskwright.ui.command.Commands;
import org.deskwright.ui.command.RunnableHandler;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.session.OpenCase;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;

/**
 * The open case as a document: what it says of itself, notes, evidence, marked lines, answers, earlier reports, what is
 * set aside.
 */
public final class CaseEditor extends EditorPart {
    public static final String ID = "org.deskwright.casefile.editor";

    private static final Texts TEXTS = Texts.beside(CaseEditor.class);

    /** Those that were not looked at yet are not made yet. */
    private final Map<TabItem, EditorPage> pages = new LinkedHashMap<>();
    private final Map<TabItem, Supplier<EditorPage>> makers = new LinkedHashMap<>();
    private DiagnosisSession session;
    private TabFolder tabs;
    private CLabel note;
    private boolean dirty;
    private OpenCase shown = OpenCase.NOTHING;

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        session = site.getService(DiagnosisSession.class);
    }

    @Override
    public void createPartControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        body.setLayout(layout);
        EditorPlace.remember(body, getSite());
        note = new CLabel(body, SWT.NONE);
        note.setData(PageWriter.ID, "case.note");
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.exclude = true;
        note.setLayoutData(data);
        tabs = new TabFolder(body, SWT.TOP);
        tabs.setData(PageWriter.ID, "case.tabs");
        tabs.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        add("overview", Icon.CASE, () -> new OverviewPage(tabs, session));
        add("notes", Icon.NOTES, () -> new NotesPage(tabs, session));
        add("evidence", Icon.EVIDENCE, () -> new EvidencePage(tabs, session, getEditorSite()));
        add("marks", Icon.BOOKMARK, () -> new MarksPage(tabs, session, getEditorSite()));
        add("answers", Icon.ANSWERS, () -> new AnswersPage(tabs, session, getEditorSite()));
        add("history", Icon.HISTORY, () -> new HistoryPage(tabs, session, getEditorSite()));
        add("suppressions", Icon.SUPPRESSED, () -> new SuppressionsPage(tabs, session, getEditorSite()));
        tabs.addListener(SWT.Selection, event -> page().show(session.current()));
        getSite().getService(IHandlerService.class).activateHandler(Commands.FIND,
                new RunnableHandler(() -> page().find()));
        SessionWatch.on(body, session, this::show);
    }

    private void add(String key, Icon icon, Supplier<EditorPage> maker) {
        TabItem item = new TabItem(tabs, SWT.NONE);
        item.setText(TEXTS.get("tab." + key));
        item.setImage(icon.image());
        makers.put(item, maker);
    }

    private void show(OpenCase state) {
        if (!state.isOpen() && shown.isOpen()) {
            getSite().getPage().closeEditor(this, false);
            return;
        }
        shown = state;
        if (state.isOpen() && !state.title().equals(getPartName())) {
            setPartName(state.title());
        }
        if (dirty != state.isChanged()) {
            dirty = state.isChanged();
            firePropertyChange(PROP_DIRTY);
        }
        tell(state);
        page().show(state);
    }

    private void tell(OpenCase state) {
        String text = state.note().lines().findFirst().orElse("");
        if (!text.equals(note.getText())) {
            note.setText(text);
            note.setImage(text.isEmpty() ? null : (state.notice().problem() ? Icon.FAILED : Icon.INFO).image());
            ((GridData) note.getLayoutData()).exclude = text.isEmpty();
            note.setVisible(!text.isEmpty());
            note.getParent().layout();
        }
    }

    private EditorPage page() {
        TabItem item = tabs.getItem(Math.max(0, tabs.getSelectionIndex()));
        EditorPage page = pages.computeIfAbsent(item, it -> makers.get(it).get());
        if (item.getControl() == null) {
            item.setControl(page.control());
        }
        return page;
    }

    @Override
    public void setFocus() {
        page().setFocus();
    }

    @Override
    public boolean isDirty() {
        return dirty;
    }

    /** The case stays open when its editor closes. */
    @Override
    public boolean isSaveOnCloseNeeded() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        pages.values().forEach(EditorPage::commit);
        CommandRunner.first(getSite(), Commands.SAVE_CASE);
    }

    @Override
    public boolean isSaveAsAllowed() {
        return true;
    }

    @Override
    public void doSaveAs() {
        pages.values().forEach(EditorPage::commit);
        CommandRunner.first(getSite(), Commands.SAVE_CASE_AS);
    }
}
