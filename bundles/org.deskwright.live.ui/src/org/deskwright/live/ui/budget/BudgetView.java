package org.deskwright.live.ui.budget;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.deskwright.live.ui.part.Doors;
import org.deskwright.live.ui.part.Repeat;
import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.EmptyState;
import org.deskwright.ui.page.RowsPage;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.table.Sort;
import org.deskwright.ui.table.TableDescription;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What AWS allows of each API in each account and Region, what is used of it, and how long the rest will take. */
public final class BudgetView extends ViewPart {
    public static final String ID = "org.deskwright.live.budget";

    private static final Texts TEXTS = Texts.beside(BudgetView.class);
    private static final int PAUSE_MILLIS = 1000;

    private LiveSession session;
    private RowsPage<BudgetRow> page;
    private List<BudgetRow> shown = List.of();

    @Override
    public void createPartControl(Composite parent) {
        session = getSite().getService(LiveSession.class);
        parent.setLayout(new FillLayout());
        TableDescription<BudgetRow> description = new TableDescription<>("live.budget", TEXTS.get("table"), columns(),
                BudgetRow::identity, List.of(new Sort("account", false), new Sort("region", false)));
        page = new RowsPage<>(parent, getSite(), description, this::nothing).done();
        page.table().publish(getSite());
        Repeat.every(PAUSE_MILLIS, this, page.control(), this::show);
    }

    private EmptyState nothing(Composite parent) {
        EmptyState state = new EmptyState(parent, "live.budget.empty", TEXTS.get("empty.title"),
                TEXTS.get("empty.hint"));
        return Doors.refresh(Doors.connect(state, getSite(), "live.budget"), getSite(), "live.budget");
    }

    private static List<Column<BudgetRow>> columns() {
        return List.of(text("account", 120, r -> r.budget().scope().account()),
                text("region", 110, r -> r.budget().scope().region()), text("api", 110, r -> r.budget().service()),
                number("level", 100, r -> r.budget().tokens())
                        .withText(r -> TEXTS.get("level", r.budget().tokens(), r.budget().capacity())),
                number("rate", 90, r -> r.budget().refill()).withText(r -> TEXTS.get("rate", r.budget().refill())),
                number("used", 150, r -> (long) r.budget().lastMinute())
                        .withText(r -> TEXTS.get("used", r.budget().lastMinute(), r.percentUsed())),
                number("under-way", 90, r -> (long) r.budget().underWay()),
                number("queued", 80, r -> (long) r.budget().queued()), text("waiting", 150, BudgetRow::waiting),
                number("throttled", 100, r -> r.budget().throttled())
                        .withIcon(r -> r.budget().throttled() > 0 ? Optional.of(Icon.WARNING) : Optional.empty())
                        .withColor(
                                r -> r.budget().throttled() > 0 ? Optional.of(ThemeColor.WARNING) : Optional.empty()),
                text("left", 120, BudgetView::left));
    }

    private static String left(BudgetRow row) {
        if (!row.isActive()) {
            return "";
        }
        if (row.secondsLeft().isEmpty()) {
            return TEXTS.get("left.unknown");
        }
        long seconds = row.secondsLeft().getAsLong();
        return seconds < 90 ? TEXTS.get("left.seconds", seconds) : TEXTS.get("left.minutes", (seconds + 30) / 60);
    }

    private static Column<BudgetRow> text(String id, int width, Function<BudgetRow, String> text) {
        return Column.text(id, TEXTS.get("column." + id), width, text);
    }

    private static Column<BudgetRow> number(String id, int width, Function<BudgetRow, Long> number) {
        return Column.number(id, TEXTS.get("column." + id), width, row -> Optional.of(number.apply(row)));
    }

    private void show() {
        List<BudgetRow> rows = session.budgets().stream()
                .map(b -> new BudgetRow(b, session.pagesLeft(b.scope(), b.service()))).toList();
        if (!rows.equals(shown) || rows.isEmpty()) {
            shown = rows;
            long active = rows.stream().filter(BudgetRow::isActive).count();
            long throttled = rows.stream().mapToLong(r -> r.budget().throttled()).sum();
            page.show(rows, TEXTS.get("line", rows.size(), active, throttled));
        }
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }
}
