package org.deskwright.app.preferences.checks;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.deskwright.core.check.CheckDescriptor;
import org.deskwright.core.check.CheckDescriptor.ParameterSpec;
import org.deskwright.core.check.CheckSettings;
import org.deskwright.core.check.Importance;
import org.deskwright.core.topic.Topic;
import org.deskwright.ui.icons.Verdict;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.DiagnosisSession;
import org.deskwright.ui.settings.CheckPreferences;
import org.deskwright.ui.table.SystemTable;
import org.deskwright.ui.text.OneLine;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** All checks: which are run, and with which parameters. */
public final class ChecksPage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final Texts TEXTS = Texts.beside(ChecksPage.class);
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private DiagnosisSession session;
    private List<CheckDescriptor> checks = List.of();
    private CheckSettings settings = CheckSettings.DEFAULT;
    private Text filter;
    private LoadPane<List<CheckDescriptor>> pane;
    private Table table;
    private SystemTable rows;
    private ParameterFields fields;

    @Override
    public void init(IWorkbench workbench) {
        session = workbench.getService(DiagnosisSession.class);
        settings = CheckPreferences.get();
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(6, 8).applyTo(area);
        Label about = new Label(area, SWT.WRAP);
        about.setText(TEXTS.get("about"));
        GridDataFactory.fillDefaults().grab(true, false).hint(TextRoom.wide(56), SWT.DEFAULT).applyTo(about);
        filter = OneLine.limited(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL));
        filter.setMessage(TEXTS.get("filter"));
        filter.setData(PageWriter.ID, "checks.filter");
        filter.addListener(SWT.Modify, e -> fill());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        initializeDialogUnits(area);
        pane = new LoadPane<>(area, "checks.pane", all -> {
            checks = all;
            fill();
        });
        pane.content().setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).hint(TextRoom.wide(84), TextRoom.high(6))
                .applyTo(pane.control());
        table = new Table(pane.content(), SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        table.setData(PageWriter.ID, "checks.table");
        AccessibleName.give(table, getTitle());
        column("column.check", 52);
        column("column.importance", 16);
        column("column.topics", 40);
        rows = SystemTable.inDialog(table, "checks", getTitle());
        table.addListener(SWT.Selection, e -> {
            if (e.detail == SWT.CHECK) {
                toggled((TableItem) e.item);
            }
            fields.show(selected());
        });
        fields = new ParameterFields(area, () -> settings, this::changed);
        fill();
        load();
        return area;
    }

    /** @param characters as many as fit into it, whatever the size of text */
    private void column(String text, int characters) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(TEXTS.get(text));
        column.setWidth(convertWidthInCharsToPixels(characters));
    }

    /** Reading all descriptors takes a moment. */
    private void load() {
        pane.load(TEXTS.get("job"), LIMIT, monitor -> session.checks().stream()
                .sorted(Comparator.comparing(CheckDescriptor::title, String.CASE_INSENSITIVE_ORDER)).toList());
    }

    private void fill() {
        String words = filter.getText().toLowerCase(Locale.ROOT).strip();
        Optional<CheckDescriptor> before = selected();
        table.removeAll();
        for (CheckDescriptor check : checks) {
            String topics = topics(check);
            String all = String.join(" ", check.title(), check.id(), topics,
                    check.parameters().stream().map(ParameterSpec::title).collect(Collectors.joining(" ")));
            if (all.toLowerCase(Locale.ROOT).contains(words)) {
                TableItem item = new TableItem(table, SWT.NONE);
                item.setData(check);
                show(item, check, topics);
                if (before.filter(check::equals).isPresent()) {
                    table.setSelection(item);
                }
            }
        }
        rows.filled();
        if (table.getSelectionCount() == 0 && table.getItemCount() > 0) {
            table.setSelection(0);
        }
        fields.show(selected());
    }

    private void show(TableItem item, CheckDescriptor check, String topics) {
        item.setChecked(settings.isEnabled(check.id()));
        String mark = settings.parameters().containsKey(check.id()) ? TEXTS.get("tuned", check.title()) : check.title();
        item.setText(0, mark);
        worst(check).ifPresent(importance -> {
            item.setText(1, Verdict.of(importance).word());
            item.setImage(1, Verdict.of(importance).icon().image());
        });
        item.setText(2, topics);
    }

    /** What a finding of the check can be at worst. */
    private static Optional<Importance> worst(CheckDescriptor check) {
        return check.variants().values().stream().map(CheckDescriptor.Variant::importance).filter(i -> i != null)
                .max(Comparator.naturalOrder());
    }

    private String topics(CheckDescriptor check) {
        return session.catalogue().topicsDecidedBy(check.id()).stream()
                .map(id -> session.catalogue().topic(id).map(Topic::title).orElse(id))
                .collect(Collectors.joining(", "));
    }

    private Optional<CheckDescriptor> selected() {
        TableItem[] items = table.getSelection();
        return items.length == 0 ? Optional.empty() : Optional.of((CheckDescriptor) items[0].getData());
    }

    private void toggled(TableItem item) {
        CheckDescriptor check = (CheckDescriptor) item.getData();
        settings = settings.withEnabled(check.id(), item.getChecked());
        table.setSelection(item);
    }

    /** The fields were edited: these settings, or a problem with them. */
    private void changed(CheckSettings next, String problem) {
        settings = next;
        setErrorMessage(problem.isEmpty() ? null : problem);
        setValid(problem.isEmpty());
        for (TableItem item : table.getItems()) {
            CheckDescriptor check = (CheckDescriptor) item.getData();
            show(item, check, item.getText(2));
        }
    }

    @Override
    protected void performDefaults() {
        changed(CheckSettings.DEFAULT, "");
        fields.show(selected());
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (!settings.equals(CheckPreferences.get())) {
            CheckPreferences.set(settings);
        }
        return super.performOk();
    }
}
