package org.deskwright.estate.ui.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.estate.fleet.ItemSheets;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.ui.fleet.FleetSession;
import org.deskwright.estate.ui.fleet.FleetState;
import org.deskwright.estate.ui.query.ItemTable;
import org.deskwright.ui.command.Commands;
import org.deskwright.ui.command.RunnableHandler;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.session.SessionWatch;
import org.deskwright.ui.table.Settings;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.Painted;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/**
 * What WorkSpaces are connected by: subnets, route tables, security groups, NAT gateways, interfaces and public
 * addresses, a table each. Who uses the selected one is in the table and in the details.
 */
public final class NetworkView extends ViewPart {
    public static final String ID = "org.deskwright.estate.network";

    private static final Texts TEXTS = Texts.beside(NetworkView.class);
    private static final String CHOSEN = "kind";
    private static final List<ItemSheets<? extends Item>> KINDS = ItemSheets.NETWORK;

    private final IDialogSettings settings = Settings.of(NetworkView.class, "fleet.network");
    private final Map<String, ItemTable<?>> tables = new LinkedHashMap<>();
    private FleetState state = FleetState.NOTHING;
    private Combo choice;
    private Composite pages;
    private ItemTable<?> shown;

    @Override
    public void createPartControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        body.setLayout(layout);
        createChoice(body);
        pages = new Composite(body, SWT.NONE);
        pages.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        pages.setLayout(new StackLayout());
        Painted.throughout(body);
        getSite().getService(IHandlerService.class).activateHandler(Commands.FIND,
                new RunnableHandler(() -> shown.table().find()));
        choose(kept());
        SessionWatch.on(body, getSite().getService(FleetSession.class), this::show);
    }

    private void createChoice(Composite body) {
        Composite row = new Composite(body, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 4;
        layout.marginHeight = 4;
        row.setLayout(layout);
        row.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        new Label(row, SWT.NONE).setText(TEXTS.get("kind"));
        choice = new Combo(row, SWT.DROP_DOWN | SWT.READ_ONLY);
        choice.setData(PageWriter.ID, "network.kind");
        choice.setItems(KINDS.stream().map(ItemTable::title).toArray(String[]::new));
        choice.setVisibleItemCount(KINDS.size());
        AccessibleName.give(choice, TEXTS.get("kind.name"));
        choice.addListener(SWT.Selection, (Event e) -> choose(choice.getSelectionIndex()));
    }

    private int kept() {
        String id = settings.get(CHOSEN);
        return Math.max(0, KINDS.stream().map(ItemSheets::id).toList().indexOf(id));
    }

    /** Shows the table of a kind, which is made when it is first chosen. */
    private void choose(int index) {
        ItemSheets<? extends Item> kind = KINDS.get(index);
        choice.select(index);
        settings.put(CHOSEN, kind.id());
        shown = tables.computeIfAbsent(kind.id(), id -> new ItemTable<>(pages, getSite(), kind));
        shown.table().join(getSite());
        ((StackLayout) pages.getLayout()).topControl = shown.control();
        shown.show(state);
        pages.layout();
    }

    /** Shows the table of a kind by its id, such as {@code subnets}. */
    public void choose(String id) {
        choose(Math.max(0, KINDS.stream().map(ItemSheets::id).toList().indexOf(id)));
    }

    /** Whether the item is of a kind that the view has a table of. */
    public static boolean isFor(Item item) {
        return KINDS.stream().anyMatch(kind -> kind.type().isInstance(item));
    }

    /** Selects an item in the table of its kind. */
    public void reveal(Item item) {
        KINDS.stream().filter(kind -> kind.type().isInstance(item)).findFirst().ifPresent(kind -> {
            choose(kind.id());
            shown.reveal(item);
        });
    }

    private void show(FleetState next) {
        state = next;
        shown.show(state);
    }

    @Override
    public void setFocus() {
        shown.setFocus();
    }
}
