package org.deskwright.live.ui.connections;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.estate.account.Connection;
import org.deskwright.estate.region.Region;
import org.deskwright.estate.region.Regions;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.SystemTable;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The Regions that run WorkSpaces, to be ticked; one that only some of several connections have has a dash. */
final class RegionTable {
    private static final Texts TEXTS = Texts.beside(RegionTable.class);
    private static final int LINES = 15;
    /** Of columns, in characters. */
    private static final int[] WIDTHS = {24, 40};

    private final List<Region> regions = Regions.bundled().all();
    private final Table table;

    RegionTable(Composite parent, int columns, Runnable changed) {
        table = new Table(parent, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL | SWT.FULL_SELECTION);
        table.setData(PageWriter.ID, "live.connect.regions");
        AccessibleName.give(table, TEXTS.get("regions.table"));
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, columns, 1);
        data.heightHint = TextRoom.high(LINES);
        table.setLayoutData(data);
        table.setHeaderVisible(true);
        for (int i = 0; i < WIDTHS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(TEXTS.get("regions.column." + i));
            column.setWidth(TextRoom.wide(WIDTHS[i]));
        }
        for (Region region : regions) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[]{region.code(), region.name()});
            item.setData(region);
        }
        SystemTable.inDialog(table, "live.connect.regions", TEXTS.get("regions.table")).filled();
        table.addListener(SWT.Selection, e -> {
            if (e.detail == SWT.CHECK) {
                ((TableItem) e.item).setGrayed(false);
            }
            changed.run();
        });
        Label asOf = new Label(parent, SWT.WRAP);
        asOf.setText(TEXTS.get("regions.as-of", Regions.bundled().asOf().toString()));
        asOf.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false, columns, 1));
    }

    /** @param each the Regions of each connection */
    void show(List<List<String>> each) {
        for (TableItem item : table.getItems()) {
            long having = each.stream().filter(of -> of.contains(code(item))).count();
            item.setChecked(having > 0);
            item.setGrayed(having > 0 && having < each.size());
        }
    }

    void setFocus() {
        table.setFocus();
    }

    private List<String> codes(boolean grayed) {
        List<String> ticked = Stream.of(table.getItems())
                .filter(item -> item.getChecked() && item.getGrayed() == grayed).map(RegionTable::code).toList();
        // in the order of the Regions, however the user sorts them
        return regions.stream().map(Region::code).filter(ticked::contains).toList();
    }

    private static String code(TableItem item) {
        return ((Region) item.getData()).code();
    }

    /** Those that are ticked for all. */
    List<String> chosen() {
        return codes(false);
    }

    /** What a connection has then: those for all, and of the ones with a dash and those not listed here its own. */
    List<String> chosen(Collection<String> before) {
        List<String> kept = codes(true);
        Set<String> listed = regions.stream().map(Region::code).collect(Collectors.toSet());
        List<String> all = new ArrayList<>(chosen());
        before.stream().filter(code -> kept.contains(code) || !listed.contains(code)).forEach(all::add);
        return all.stream().distinct().toList();
    }

    /** A connection with the Regions that it has then. */
    Connection changed(Connection of, String name) {
        List<String> codes = chosen(of.regions());
        String partition = partitions(codes).stream().findFirst().orElse(of.partition());
        return new Connection(of.profile(), of.account(), name, partition, codes, of.endpoint());
    }

    /** Why these cannot be read as they are; empty when they can. */
    static String problem(List<Connection> connections, String none) {
        return connections.stream().anyMatch(c -> c.regions().isEmpty())
                ? none
                : connections.stream().map(c -> problem(c.regions())).filter(p -> !p.isEmpty()).findFirst().orElse("");
    }

    static boolean isListed(String code) {
        return Regions.bundled().find(code).isPresent();
    }

    /** The partitions in which they are; credentials are good in one of them alone. */
    static List<String> partitions(Collection<String> codes) {
        return codes.stream().flatMap(code -> Regions.bundled().find(code).stream()).map(Region::partition).distinct()
                .sorted().toList();
    }

    /** Why these cannot be read together; empty when they can. */
    private static String problem(Collection<String> codes) {
        List<String> partitions = partitions(codes);
        return partitions.size() > 1 ? TEXTS.get("regions.partitions", String.join(", ", partitions)) : "";
    }
}
